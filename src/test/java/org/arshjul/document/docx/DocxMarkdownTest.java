package org.arshjul.document.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Markdown becomes the blocks of a Word file and comes back with nothing lost, whatever people write. */
class DocxMarkdownTest {

    @Test
    void what_is_written_comes_back() {
        for (String markdown : SampleMarkdown.ALL) {
            List<DocxBlock> blocks = Docx.blocks(markdown, 0);
            assertThat(Docx.blocks(Docx.markdown(blocks, 0), 0)).as(markdown).isEqualTo(blocks);
        }
    }

    @Test
    void texts_made_of_all_that_people_type_come_back() {
        for (int seed = 0; seed < 20_000; seed++) {
            String typed = SampleMarkdown.typed(new Random(seed));
            List<DocxBlock> blocks = Docx.blocks(typed, 0);
            String written = Docx.markdown(blocks, 0);
            assertThat(Said.by(Docx.blocks(written, 0)))
                    .as("seed %d: %s%nwritten: %s", seed, typed, written)
                    .isEqualTo(Said.by(blocks));
        }
    }
}
