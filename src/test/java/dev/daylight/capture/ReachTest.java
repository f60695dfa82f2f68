package dev.daylight.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Literal addresses only, so that no name server is asked. */
class ReachTest {
    private static final PageUrl PUBLIC = PageUrl.written("https://93.184.215.14/");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "198.18.0.1",
                "192.0.0.8",
                "::1",
                "fe80::1",
                "fd00::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:0a00:0001::1"
            })
    void address_insideANetwork_isPrivate(String address) throws Exception {
        assertThat(Reach.isPrivate(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "93.184.215.14",
                "8.8.8.8",
                "100.128.0.1",
                "172.32.0.1",
                "2606:2800:21f:cb07::1",
                "64:ff9b::808:808"
            })
    void address_onTheInternet_isPublic(String address) throws Exception {
        assertThat(Reach.isPrivate(InetAddress.getByName(address))).isFalse();
    }

    @Test
    void publicPage_thatLeadsInside_isNotFollowedEvenWhereTheUserNamedBoth() {
        PageUrl inside = PageUrl.written("http://10.0.0.1/wiki");
        Reach reach = new Reach(List.of(PUBLIC, inside), List.of());
        assertThat(reach.refusal(null, inside)).isEmpty();
        assertThat(reach.refusal(inside, PageUrl.written("http://10.0.0.1/other")))
                .isEmpty();
        assertThat(reach.refusal(PageUrl.written("http://93.184.215.14/"), inside))
                .hasValueSatisfying(reason -> assertThat(reason).contains("private network"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://93.184.215.15/, another host",
                "https://93.184.215.14:8443/, another port",
                "http://93.184.215.14/, open connection"
            })
    void link_toAnotherPlace_isRefused(String linkAndReason) {
        String[] parts = linkAndReason.split(", ");
        assertThat(new Reach(List.of(PUBLIC), List.of()).refusal(PUBLIC, PageUrl.written(parts[0])))
                .hasValueSatisfying(reason -> assertThat(reason).contains(parts[1]));
    }

    @Test
    void host_thatTheUserAllows_isReached() {
        PageUrl other = PageUrl.written("93.184.215.15");
        assertThat(new Reach(List.of(PUBLIC), List.of(other)).refusal(PUBLIC, other))
                .isEmpty();
    }
}
