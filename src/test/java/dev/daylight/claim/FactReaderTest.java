package dev.daylight.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactReaderTest {
    private final FactReader reader = FactReader.load();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Try it for a month, no credit card needed.                       | card             | false | no credit card needed
        Your card details are needed before the trial begins.            | card             | true  | card details are needed
        Kestrel offers a generous free plan.                             | free-plan        | true  | offers a generous free plan
        Kestrel doesn't offer a free plan.                               | free-plan        | false | doesn't offer a free plan
        The harbour book is fully open source.                           | open-source      | true  | is fully open source
        The harbour book is no longer open source.                       | open-source      | false | no longer open source
        Berths are counted without cookies.                              | cookies          | false | without cookies
        The page sets a session cookie.                                  | cookies          | true  | sets a session cookie
        Everything can be self-hosted.                                   | self-hosting     | true  | can be self-hosted
        Kestrel can't be self-hosted.                                    | self-hosting     | false | can't be self-hosted
        Customer data never leaves your harbour.                         | leaves           | false | data never leaves
        Your data is sent to our servers every night.                    | leaves           | true  | your data is sent to
        There is no per-seat fee.                                        | per-seat         | false | no per-seat
        We charge per user.                                              | per-seat         | true  | charge per user
        You can cancel at any time.                                      | contract         | true  | cancel at any time
        The minimum contract is twelve months.                           | contract         | false | minimum contract is
        There are no set-up fees.                                        | setup-fee        | false | no set-up fees
        Onboarding packages start at 900 euros.                          | setup-fee        | true  | onboarding packages start
        Reports come without sampling.                                   | sampling         | false | without sampling
        Large reports are sampled.                                       | sampling         | true  | reports are sampled
        We offer 24/7 support.                                           | around-the-clock | true  | 24/7 support
        Support answers on weekdays.                                     | around-the-clock | false | support answers on weekdays
        It works without a developer, no coding required.                | coding           | false | no coding required
        The rule editor requires a developer.                            | coding           | true  | requires a developer
        Your data is never used to train models.                         | training         | false | never used to train
        We may use customer data to train models.                        | training         | true  | may use customer data to train
        There are no overage charges.                                    | overage          | false | no overage charges
        Overages are billed at the end of the month.                     | overage          | true  | overages are billed
        We are SOC 2 Type II certified.                                  | soc2             | true  | SOC 2 Type II certified
        A SOC 2 audit is in progress.                                    | soc2             | false | SOC 2 audit is in progress
        Both sites are certified to ISO 27001.                           | iso27001         | true  | certified to ISO 27001
        We aren't ISO 27001 certified.                                   | iso27001         | false | n't ISO 27001
        The service is HIPAA compliant.                                  | hipaa            | true  | HIPAA compliant
        We do not sign a BAA.                                            | hipaa            | false | do not sign a BAA
        """)
    void read_sentenceThatAnswersAFact_oneRowWithItsWords(String text, String id, boolean holds, String words) {
        assertThat(reader.read(text)).anySatisfy(fact -> {
            assertThat(fact.id()).isEqualTo(id);
            assertThat(fact.holds()).isEqualTo(holds);
            assertThat(text.substring(fact.begin(), fact.end())).isEqualToIgnoringCase(words);
        });
        assertThat(reader.read(text)).filteredOn(fact -> fact.id().equals(id)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A ferry company with 24/7 traffic uses it.",
                "The API is open to all harbours.",
                "Ships may leave the data centre's harbour.",
                "Our host invited us on board.",
                "They sell cards with pictures of ships.",
                "Kestrel is open source, but the add-ons are closed source."
            })
    void read_sentenceThatAnswersNothing_noRow(String text) {
        assertThat(reader.read(text)).isEmpty();
    }

    @Test
    void load_factsFile_everyFactIsTriedAbove() {
        // A fact added to the file without a sentence here would go untested.
        assertThat(reader.size()).isEqualTo(17);
    }

    @Test
    void read_lettersThatGrowInLowerCase_nothingRatherThanWrongOffsets() {
        assertThat(reader.read("İstanbul: no credit card needed.")).isEmpty();
    }
}
