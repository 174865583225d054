package org.arshjul.contract.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.arshjul.contract.ShippedTemplate;
import org.arshjul.document.docx.Docx;
import org.arshjul.document.docx.DocxBlock;
import org.arshjul.document.docx.DocxContent;
import org.arshjul.document.docx.DocxParagraph;
import org.arshjul.document.docx.DocxReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A contract that is written as a Word file and read again says the same, sign by sign. */
class WordRoundTripTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-shared.txt",
                "2025-enkoping.txt",
                "2025-municipality-a.txt",
                "2025-municipality-b.txt",
                "2025-municipality-c.txt"
            })
    void the_sample_texts_come_back_as_they_were(String file) throws IOException {
        comesBack(Files.readAllBytes(Path.of("src/main/resources/demo/texts", file)), file);
    }

    @Test
    void the_real_contract_comes_back_as_it_was() {
        comesBack(RealContract.bytes(), "kontrakt.txt");
    }

    private static void comesBack(byte[] text, String name) {
        ImportedContract contract = ContractImporter.read(text, name, ShippedTemplate.read());
        List<DocxBlock> blocks = new ArrayList<>();
        contract.sections().forEach(section -> {
            blocks.add(DocxParagraph.heading(level(section), section.title()).identified(section.key()));
            blocks.addAll(Docx.blocks(section.bodyWithFootnotes(), level(section)));
        });
        DocxReading read =
                Docx.read(Docx.of(new DocxContent(contract.title(), "sv-SE", Instant.EPOCH, blocks)), "kontrakt.docx");

        assertThat(read.findings()).isEmpty();
        assertThat(read.blocks()).isEqualTo(blocks);
        contract.sections()
                .forEach(section -> assertThat(Docx.markdown(under(read, section.key()), level(section)))
                        .as(section.key())
                        .isEqualTo(section.bodyWithFootnotes()));
    }

    private static int level(ImportedSection section) {
        return Math.max(1, section.level());
    }

    private static List<DocxBlock> under(DocxReading read, String key) {
        List<DocxBlock> under = new ArrayList<>();
        boolean inside = false;
        for (DocxBlock block : read.blocks()) {
            String id = block instanceof DocxParagraph paragraph ? paragraph.id() : "";
            if (inside && id.isEmpty()) {
                under.add(block);
            }
            inside = id.isEmpty() ? inside : id.equals(key);
        }
        return under;
    }
}
