package org.arshjul.contract.imports;

import java.util.ArrayList;
import java.util.List;
import org.arshjul.contract.ContractTemplate;

/** Finds commitments: the items of a list under a paragraph that introduces commitments. */
final class Commitments {

    private Commitments() {}

    static List<Commitment> in(List<Block> blocks, ContractTemplate template, List<Quirk> quirks) {
        List<Commitment> commitments = new ArrayList<>();
        Block lead = null;
        int before = 0;
        for (Block block : blocks) {
            if (block.isItem() && lead != null && block.depth() == 1) {
                commitments.add(new Commitment(block.text(), block.line()));
            } else if (block.depth() > 0 && lead != null && commitments.size() > before) {
                Commitment last = commitments.remove(commitments.size() - 1);
                commitments.add(new Commitment(last.text() + " " + block.text(), last.line()));
            } else if (block.depth() == 0 && block.kind() != Block.Kind.LINK) {
                report(lead, commitments.size() == before, quirks);
                lead = isLead(block, template) ? block : null;
                before = commitments.size();
            }
        }
        report(lead, commitments.size() == before, quirks);
        return List.copyOf(commitments);
    }

    /** Whether its last sentence introduces a list of commitments. */
    static boolean isLead(Block block, ContractTemplate template) {
        String sentence = block.text().replaceFirst("(?s)^.*[.!?]\\s+(?=\\p{Lu})", "");
        return sentence.matches("(?s).*(?::|\\batt)$") && template.introducesCommitments(sentence);
    }

    private static void report(Block lead, boolean empty, List<Quirk> quirks) {
        if (lead != null && empty) {
            quirks.add(QuirkKind.LEAD_WITHOUT_LIST.at(lead.line(), Quirk.brief(lead.text())));
        }
    }
}
