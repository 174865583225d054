package org.arshjul.contract.imports;

import java.util.ArrayList;
import java.util.List;
import org.arshjul.contract.ContractTemplate;

/** Tells commitments from other list items: they stand in a list under a paragraph that introduces commitments. */
final class Commitments {

    private record Item(Commitment commitment, boolean led) {

        Item with(String more) {
            return new Item(new Commitment(commitment.text() + " " + more, commitment.line()), led);
        }
    }

    private Commitments() {}

    static List<Commitment> in(List<Block> blocks, ContractTemplate template, List<Quirk> quirks) {
        return items(blocks, template, quirks).stream()
                .filter(Item::led)
                .map(Item::commitment)
                .toList();
    }

    private static List<Item> items(List<Block> blocks, ContractTemplate template, List<Quirk> quirks) {
        List<Item> items = new ArrayList<>();
        Block lead = null;
        int before = 0;
        for (Block block : blocks) {
            if (block.isItem() && block.depth() == 1) {
                items.add(new Item(new Commitment(block.text(), block.line()), lead != null));
            } else if (block.depth() > 0 && items.size() > before) {
                items.add(items.remove(items.size() - 1).with(block.text()));
            } else if (block.depth() == 0 && block.kind() != Block.Kind.LINK) {
                report(lead, items.size() == before, quirks);
                lead = isLead(block, template) ? block : null;
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
