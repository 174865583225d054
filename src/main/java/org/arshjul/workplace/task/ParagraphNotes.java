package org.arshjul.workplace.task;

import java.util.List;
import java.util.function.Function;
import org.arshjul.document.Paragraph;
import org.arshjul.workplace.Names;
import org.arshjul.workplace.Words;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What stands at a paragraph: what parties remarked on it, and where one may remark. */
final class ParagraphNotes {

    private static final int LONGEST = 4_000;

    private final List<Remarks.Remark> remarks;
    private final Names names;
    private final Words words;

    ParagraphNotes(List<Remarks.Remark> remarks, Names names, Words words) {
        this.remarks = remarks;
        this.names = names;
        this.words = words;
    }

    /** The remarks alone. */
    Function<Paragraph, String> reading() {
        return paragraph -> {
            Element box = box();
            remarksOn(paragraph, box);
            return box.childrenSize() == 0 ? "" : box.outerHtml();
        };
    }

    /** The remarks, and a field for one's own in that section of the form. */
    Function<Paragraph, String> writing(int index, Typed typed) {
        return paragraph -> {
            Element box = box();
            remarksOn(paragraph, box);
            field(index, paragraph, typed, box);
            return box.outerHtml();
        };
    }

    /** The name of the field for a remark on a paragraph. */
    static String field(int index, String digest) {
        return fields(index) + digest;
    }

    static String fields(int index) {
        return "note." + index + ".";
    }

    private void remarksOn(Paragraph paragraph, Element box) {
        for (Remarks.Remark remark : remarks) {
            remark.paragraphs().stream()
                    .filter(one -> one.digest().equals(paragraph.digest().hex()))
                    .forEach(one -> {
                        Element said = box.appendElement("p").addClass("said");
                        said.appendElement("strong").text(names.party(remark.party()));
                        said.appendText(": ");
                        said.appendElement("span").attr("dir", "auto").text(one.remark());
                    });
        }
    }

    private void field(int index, Paragraph paragraph, Typed typed, Element box) {
        String name = field(index, paragraph.digest().hex());
        String written = typed.get(name);
        Element details = box.appendElement("details").addClass("remark-here").attr("open", !written.isEmpty());
        details.appendElement("summary").text(words.of("remark.here"));
        String id = "note-" + index + "-" + paragraph.digest().brief();
        details.appendElement("label")
                .attr("for", id)
                .text(words.of("remark.on", paragraph.quote()))
                .addClass("visually-hidden");
        details.appendElement("textarea")
                .attr("id", id)
                .attr("name", name)
                .attr("rows", "2")
                .attr("maxlength", String.valueOf(LONGEST))
                .attr("dir", "auto")
                .text(written);
    }

    private static Element box() {
        Document page = new Document("");
        page.outputSettings().prettyPrint(false);
        return page.appendElement("div").addClass("at-paragraph");
    }
}
