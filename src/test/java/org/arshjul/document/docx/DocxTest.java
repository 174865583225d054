package org.arshjul.document.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Word files hold what was written, and give it back. */
class DocxTest {

    private static final Instant MADE = Instant.parse("2026-03-02T09:00:00Z");

    private static byte[] file(List<DocxBlock> blocks) {
        return Docx.of(new DocxContent("Avtalet", "sv-SE", MADE, blocks));
    }

    @Test
    void a_text_goes_through_a_word_file_and_comes_back() {
        for (String markdown : SampleMarkdown.ALL) {
            List<DocxBlock> blocks = Docx.blocks(markdown, 2);
            DocxReading read = Docx.read(file(blocks), "a.docx");
            assertThat(Said.by(read.blocks())).as(markdown).isEqualTo(Said.by(blocks));
            assertThat(read.findings()).as(markdown).isEmpty();
        }
    }

    @Test
    void texts_made_of_all_that_people_type_come_back() {
        for (int seed = 0; seed < 1_500; seed++) {
            String markdown = SampleMarkdown.typed(new Random(seed));
            List<DocxBlock> blocks = Docx.blocks(markdown, 0);
            assertThat(Said.by(Docx.read(file(blocks), "a.docx").blocks()))
                    .as("seed %d: %s", seed, markdown)
                    .isEqualTo(Said.by(blocks));
        }
    }
}
