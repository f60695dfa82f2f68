package dev.daylight.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Plain text, reStructuredText, transcripts. */
class PlainFormatsTest {
    @Test
    void read_text_wrappedLinesJoined() {
        Document document = Reading.one("note.txt", """
                Rosters
                =======

                We plan shifts
                for you.

                - one
                  thing
                - two
                """);

        assertThat(Reading.blocks(document))
                .containsExactly(
                        "HEADING Rosters", "PARAGRAPH We plan shifts for you.", "LIST_ITEM one thing", "LIST_ITEM two");
    }

    @Test
    void read_rest_blocksWithoutMarkup() {
        Document document = Reading.one("page.rst", """
                =======
                Rosters
                =======

                .. _anchor:

                :Author: Dana

                A *fair* roster is ``short`` and `linked <https://example.org>`_; see :ref:`plans <x>`.

                Plans
                -----

                * Team
                * Site plan
                  for all

                .. note:: Copies are not linked.

                .. code-block:: python

                   secret = 1

                Run it::

                   code

                ====  =====
                Plan  Price
                ====  =====
                Team  $4
                ====  =====

                +------+-------+
                | Site | $9    |
                +------+-------+
                """);

        assertThat(document.title()).isEqualTo("Rosters");
        assertThat(document.author()).isEqualTo("Dana");
        assertThat(Reading.blocks(document))
                .containsExactly(
                        "HEADING Rosters",
                        "PARAGRAPH A fair roster is short and linked; see plans.",
                        "HEADING Plans",
                        "LIST_ITEM Team",
                        "LIST_ITEM Site plan for all",
                        "PARAGRAPH Copies are not linked.",
                        "CODE secret = 1",
                        "PARAGRAPH Run it:",
                        "CODE code",
                        "TABLE_ROW Plan | Price",
                        "TABLE_ROW Team | $4",
                        "TABLE_ROW Site | $9");
        assertThat(Reading.find(document, "Team").anchor().headings()).containsExactly("Rosters", "Plans");
    }

    @Test
    void read_vtt_turnsOfSpeechWithTimeAndSpeaker() {
        Document document = Reading.one("call.vtt", """
                WEBVTT

                NOTE made by hand

                1
                00:00:01.000 --> 00:00:03.000
                <v Dana Reed>We plan the shifts</v>

                00:00:03.000 --> 00:00:05.000 align:start
                <v Dana Reed>on Friday.</v>

                00:01:05.500 --> 00:01:07.000
                <v Sam>And leave?</v>
                """);

        assertThat(Reading.blocks(document))
                .containsExactly("SPEECH We plan the shifts on Friday.", "SPEECH And leave?");
        assertThat(document.blocks().get(1).anchor()).isEqualTo(Anchor.ofTime("00:01:05", "Sam"));
    }

    @Test
    void read_srt_speakersFromPrefixes() {
        Document document = Reading.one("call.srt", """
                1
                00:00:01,000 --> 00:00:03,000
                Dana: We plan <i>shifts</i>

                2
                00:00:03,000 --> 00:00:05,000
                every week.

                3
                01:00:06,000 --> 01:00:07,000
                Sam: Good.
                """);

        assertThat(Reading.blocks(document)).containsExactly("SPEECH We plan shifts every week.", "SPEECH Good.");
        assertThat(document.blocks().get(0).anchor()).isEqualTo(Anchor.ofTime("00:00:01", "Dana"));
        assertThat(document.blocks().get(1).anchor()).isEqualTo(Anchor.ofTime("01:00:06", "Sam"));
    }

    @Test
    void read_hugeWordAndInvisibleSigns_cutAndCleaned() {
        Document document = Reading.one("note.txt", "We\u200B plan\u202E shifts.\n\n" + "x".repeat(10_000));

        assertThat(document.text()).startsWith("We plan shifts.");
        assertThat(document.blocks())
                .allSatisfy(block -> assertThat(block.end() - block.begin()).isLessThanOrEqualTo(4_000));
    }
}
