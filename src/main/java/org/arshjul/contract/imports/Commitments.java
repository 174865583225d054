package org.arshjul.contract.imports;

import java.util.ArrayList;
import java.util.List;
import org.arshjul.contract.ContractTemplate;

/** Tells commitments from other list items: they stand in a list under a paragraph that introduces commitments. */
final class Commitments {

    private Commitments() {}

    /**
     * The list items of a section.
     *
     * @param promising whether the template has commitments in that section
     */
    static List<ListItem> in(
            List<Block> blocks, boolean promising, ContractTemplate template, Guidance guidance, List<Quirk> quirks) {
        List<ListItem> items = new ArrayList<>();
        Block lead = null;
        int before = 0;
        for (Block block : blocks) {
            if (block.isItem() && block.depth() == 1) {
                Boolean ruled = guidance.commitments().get(block.line());
                items.add(new ListItem(
                        new Commitment(block.text(), block.line()),
                        ruled == null ? lead != null : ruled,
                        ruled != null));
            } else if (block.depth() > 0 && items.size() > before) {
                items.add(items.remove(items.size() - 1).with(block.text()));
            } else if (block.depth() == 0 && block.kind() != Block.Kind.LINK) {
                report(lead, items.size() == before, quirks);
                lead = promising && isLead(block, template) ? block : null;
                before = items.size();
            }
        }
        report(lead, items.size() == before, quirks);
        return items;
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
