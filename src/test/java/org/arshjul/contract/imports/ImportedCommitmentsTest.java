package org.arshjul.contract.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.arshjul.contract.CommitmentWordings;
import org.arshjul.contract.ContractTemplate;
import org.arshjul.contract.ShippedTemplate;
import org.junit.jupiter.api.Test;

/** What the import reports as commitments is what is followed up on afterwards. */
class ImportedCommitmentsTest {

    private final ContractTemplate template = ShippedTemplate.read();
    private final CommitmentWordings wordings = CommitmentWordings.ledBy(template.commitmentLeads());

    @Test
    void the_commitments_that_the_import_counts_are_found_again_in_the_sections() {
        ImportedContract contract = ContractImporter.read(RealContract.bytes(), "kontrakt.txt", template);

        assertThat(contract.sections())
                .allSatisfy(section -> assertThat(wordings.in(section.bodyWithFootnotes()))
                        .as(section.key())
                        .hasSameSizeAs(section.commitments()));
        assertThat(contract.sections().stream()
                        .mapToInt(section ->
                                wordings.in(section.bodyWithFootnotes()).size())
                        .sum())
                .isEqualTo(25);
    }
}
