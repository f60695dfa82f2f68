package dev.daylight.capture;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses may be asked.
 *
 * <p>Pages come from strangers, and what they link or redirect to could be a machine inside the user's own network that answers whoever
 * is inside (server-side request forgery). So only the hosts that the user named are asked, with and without {@code www.}, at the ports that
 * he wrote or the usual ones; and nothing that came from a public host leads to a private address, even where the user named that, too. A host
 * that was public when the capture began must stay so: its name server may answer differently the next time.
 */
final class Reach {
    private final Map<String, Set<Integer>> ports = new HashMap<>();
    private final Set<String> privateSites = new HashSet<>();

    /** @param hosts further ones, as {@code host} or {@code host:port} */
    Reach(List<PageUrl> named, List<PageUrl> hosts) {
        List<PageUrl> all = new ArrayList<>(named);
        all.addAll(hosts);
        for (PageUrl url : all) {
            ports.computeIfAbsent(url.site(), site -> new HashSet<>()).add(url.port());
            if (isPrivate(url)) {
                privateSites.add(url.site());
            }
        }
    }

    /**
     * @param from the page or sitemap that leads there; null: the user
     * @return why it isn't asked, or empty
     */
    Optional<String> refusal(@Nullable PageUrl from, PageUrl to) {
        Set<Integer> allowed = ports.get(to.site());
        if (allowed == null) {
            return Optional.of("on another host, " + to.host() + " (--host allows it)");
        }
        boolean usual = to.uri().getPort() < 0 && !privateSites.contains(to.site());
        if (!usual && !allowed.contains(to.port())) {
            return Optional.of("at another port than you named");
        }
        if (from != null && from.secure() && !to.secure()) {
            return Optional.of("leads from an encrypted to an open connection");
        }
        if (!isPrivate(to)) {
            return Optional.empty();
        }
        boolean outside = from != null && !privateSites.contains(from.site());
        return outside || !privateSites.contains(to.site())
                ? Optional.of("leads from a public page into a private network")
                : Optional.empty();
    }

    private static boolean isPrivate(PageUrl url) {
        String host = url.host();
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                if (isPrivate(address)) {
                    return true;
                }
            }
            return false;
        } catch (UnknownHostException e) {
            // Behind a proxy names are often known to the proxy alone. Else the request itself will say that there is
            // none.
            return !proxied(url) && host.endsWith(".localhost");
        }
    }

    private static boolean proxied(PageUrl url) {
        ProxySelector selector = ProxySelector.getDefault();
        return selector != null
                && selector.select(url.uri()).stream()
                        .anyMatch(proxy ->
                                proxy.type() != Proxy.Type.DIRECT && proxy.address() instanceof InetSocketAddress);
    }

    /** Addresses that aren't reachable from everywhere (IANA's special-purpose registries). */
    static boolean isPrivate(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return true;
        }
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        if (address instanceof Inet4Address) {
            return first == 0
                    || first >= 240
                    || first == 100 && second >= 64 && second < 128
                    || first == 192 && second == 0 && bytes[2] == 0
                    || first == 198 && (second == 18 || second == 19);
        }
        return address instanceof Inet6Address && ((first & 0xFE) == 0xFC || carriesPrivate(bytes));
    }

    /** IPv4 addresses inside IPv6 ones: NAT64 (64:ff9b::/96) and 6to4 (2002::/16). */
    private static boolean carriesPrivate(byte[] bytes) {
        boolean nat64 = bytes[0] == 0 && bytes[1] == 0x64 && bytes[2] == (byte) 0xFF && bytes[3] == (byte) 0x9B;
        boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
        int at = nat64 ? 12 : 2;
        if (!nat64 && !sixToFour) {
            return false;
        }
        try {
            return isPrivate(
                    InetAddress.getByAddress(new byte[] {bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]}));
        } catch (UnknownHostException e) {
            throw new AssertionError("four bytes are an address", e);
        }
    }
}
