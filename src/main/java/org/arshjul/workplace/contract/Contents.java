package org.arshjul.workplace.contract;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A text whose headings can be jumped to.
 *
 * @param entries its headings in order
 */
record Contents(String html, List<Entry> entries) {

    /** @param depth 0 for chapters */
    public record Entry(String id, String heading, int depth) {}

    /** Gives each heading below the title an id; the HTML is safe already. */
    static Contents of(String html) {
        Document page = Jsoup.parseBodyFragment(html);
        page.outputSettings().prettyPrint(false);
        List<Element> headings = page.select("h2, h3, h4, h5, h6");
        int top = headings.stream().mapToInt(Contents::level).min().orElse(0);
        List<Entry> entries = new ArrayList<>();
        for (Element heading : headings) {
            String id = "s" + (entries.size() + 1);
            heading.attr("id", id);
            entries.add(new Entry(id, heading.text(), level(heading) - top));
        }
        return new Contents(page.body().html(), entries);
    }

    private static int level(Element heading) {
        return heading.tagName().charAt(1) - '0';
    }
}
