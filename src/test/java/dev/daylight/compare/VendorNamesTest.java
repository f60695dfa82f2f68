package dev.daylight.compare;

import static dev.daylight.compare.TestClaims.claim;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.corpus.Role;
import dev.daylight.corpus.Vendor;
import java.util.List;
import org.junit.jupiter.api.Test;

class VendorNamesTest {
    private final VendorNames names = new VendorNames(List.of(new Vendor("open", "Open Harbour", Role.OWN)));

    @Test
    void self_country_isNotThePronoun() {
        assertThat(names.self("open", "US")).isFalse();
        assertThat(names.self("open", "us")).isTrue();
        assertThat(ClaimProfile.of(claim("c1", "beta", "Data of ours stays in the US region."), names)
                        .lemmas())
                .contains("US")
                .doesNotContain("ours");
    }

    @Test
    void align_firstWordOfALongerName_countsOnlyWithACapital() {
        VendorNames multi = new VendorNames(List.of(new Vendor("oh", "Open Harbour", Role.OWN)));
        assertThat(multi.align("oh", Words.spelled("Open keeps open berths in the US.")))
                .containsExactly("we", "keeps", "open", "berths", "in", "the", "US");
    }
}
