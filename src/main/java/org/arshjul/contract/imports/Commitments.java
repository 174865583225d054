package org.arshjul.contract.imports;

import java.util.ArrayList;
import java.util.List;
import org.arshjul.contract.ContractTemplate;

/** Tells commitments from other list items: they stand in a list under a paragraph that introduces commitments. */
final class Commitments {

    /**
     * The list items of a section.
     *
     * @param others those that are no commitments
     */
    record Found(List<Commitment> commitments, List<Commitment> others) {}

    private record Item(String text, int line, boolean led) {

        Item with(String more) {
            return new Item(text + " " + more, line, led);
        }
    }

    private Commitments() {}

    /** @param promises whether the template says that the section holds commitments */
    static Found in(
            List<Block> blocks, ContractTemplate template, boolean promises, Guidance guidance, List<Quirk> quirks) {
        Found found = new Found(new ArrayList<>(), new ArrayList<>());
        for (Item item : items(blocks, template, promises ? quirks : new ArrayList<>())) {
            boolean commitment = guidance.commitment(item.line()).orElse(promises && item.led());
            (commitment ? found.commitments() : found.others()).add(new Commitment(item.text(), item.line()));
        }
        return new Found(List.copyOf(found.commitments()), List.copyOf(found.others()));
    }

    private static List<Item> items(List<Block> blocks, ContractTemplate template, List<Quirk> quirks) {
        List<Item> items = new ArrayList<>();
        Block lead = null;
        int before = 0;
        for (Block block : blocks) {
            if (block.isItem() && block.depth() == 1) {
                items.add(new Item(block.text(), block.line(), lead != null));
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
