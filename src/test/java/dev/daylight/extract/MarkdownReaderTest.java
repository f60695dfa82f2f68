package dev.daylight.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MarkdownReaderTest {
    @Test
    void read_frontMatterAndHeadings_metadataAndPaths() {
        Document document = Reading.one("page.md", """
                ---
                title: "Rosters: a guide"
                author: Dana Reed
                date: 2026-03-04
                description: How rosters work.
                ---
                Every shift has [an owner](https://example.org/x "t").

                ## Plans {#plans}

                - *Team* costs `$4` a month
                - Site

                ### Limits
                > Quoted by a customer.
                """);

        assertThat(document.title()).isEqualTo("Rosters: a guide");
        assertThat(document.author()).isEqualTo("Dana Reed");
        assertThat(document.date()).isEqualTo(LocalDate.of(2026, 3, 4));
        assertThat(Reading.blocks(document))
                .containsExactly(
                        "HEADING Rosters: a guide",
                        "PARAGRAPH How rosters work.",
                        "PARAGRAPH Every shift has an owner.",
                        "HEADING Plans",
                        "LIST_ITEM Team costs $4 a month",
                        "LIST_ITEM Site",
                        "HEADING Limits",
                        "QUOTE Quoted by a customer.");
        assertThat(Reading.find(document, "Quoted").anchor().headings())
                .containsExactly("Rosters: a guide", "Plans", "Limits");
    }

    @Test
    void read_sloppyFrontMatter_stillATitle() {
        assertThat(Reading.one("a.md", "---\ntitle: Rosters: a guide\n---\nWe plan shifts.")
                        .title())
                .isEqualTo("Rosters: a guide");
    }

    @Test
    void read_mdx_programGoesTextStays() {
        Document document = Reading.one("page.mdx", """
                import Tabs from '@theme/Tabs';
                import { a,
                  b } from "x"
                export const plans = {
                  team: "hidden",
                };

                <CardGroup cols={2}>
                  <Card title="Fair rosters" icon={<Icon name="x" />}>
                    Managers publish {plans.team} the roster on **Friday**.

                    ```js
                    const secret = "code";
                    ```
                  </Card>
                </CardGroup>

                <FaqItem question="Is it safe?">It is safe.</FaqItem>

                {/* a comment */}

                Shifts under `{limit}` are fine, and a < b.
                """);

        assertThat(Reading.blocks(document))
                .containsExactly(
                        "PARAGRAPH Fair rosters",
                        "PARAGRAPH Managers publish the roster on Friday.",
                        "CODE const secret = \"code\";",
                        "PARAGRAPH Is it safe?",
                        "PARAGRAPH It is safe.",
                        "PARAGRAPH Shifts under {limit} are fine, and a < b.");
    }

    @Test
    void read_admonitions_titleAndTextStay() {
        Document document = Reading.one("page.md", """
                :::tip Good to know
                Rosters can be copied.
                :::

                > [!WARNING]
                > Copies are not linked.

                !!! note "Also"
                    Holidays are kept.
                """);

        assertThat(Reading.blocks(document))
                .containsExactly(
                        "PARAGRAPH Good to know",
                        "PARAGRAPH Rosters can be copied.",
                        "QUOTE Copies are not linked.",
                        "PARAGRAPH Also",
                        "PARAGRAPH Holidays are kept.");
    }

    @Test
    void read_htmlAndTables_readToo() {
        Document document = Reading.one("page.md", """
                <div align="center"><b>We plan shifts</b></div>
                <script>var x = "gone";</script>

                | Plan | Price |
                | --- | --- |
                | Team | $4 |
                """);

        assertThat(Reading.blocks(document))
                .containsExactly("PARAGRAPH We plan shifts", "TABLE_ROW Plan | Price", "TABLE_ROW Team | $4");
    }

    @Test
    void read_onlyCode_skippedWithReason() {
        Document document = Reading.one("page.md", "```\nrun it\n```\n");

        assertThat(document.status()).isEqualTo(Status.SKIPPED);
        assertThat(document.reason()).isEqualTo("only program code, no text");
    }
}
