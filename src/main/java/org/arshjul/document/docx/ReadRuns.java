package org.arshjul.document.docx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.openxml4j.opc.PackagePart;

/** Reads what stands inside of paragraphs. */
final class ReadRuns {

    private static final Pattern LINK_FIELD = Pattern.compile("\\s*HYPERLINK\\s+\"([^\"]+)\".*", Pattern.DOTALL);

    /** A field, such as a page number or a link: its instruction, then what it shows. */
    private static final class Field {

        private final StringBuilder instruction = new StringBuilder();
        private boolean shown;

        private String link() {
            Matcher link = LINK_FIELD.matcher(instruction);
            return shown && link.matches() ? Address.of(link.group(1)) : "";
        }
    }

    private final ReadStyles styles;
    private final Findings findings;
    private final Map<String, Integer> commented;
    private final Map<String, List<DocxRun>> notes = new HashMap<>();
    private final Deque<Field> fields = new ArrayDeque<>();
    private List<DocxRun> runs = new ArrayList<>();
    private PackagePart part;
    private String link = "";

    ReadRuns(ReadStyles styles, Findings findings, Map<String, Integer> commented) {
        this.styles = styles;
        this.findings = findings;
        this.commented = commented;
    }

    /** Keeps a footnote or an endnote until it is referred to. */
    void note(String kind, Element note, PackagePart in) {
        List<DocxRun> words = new ArrayList<>();
        if (note.get("type").isEmpty() || note.get("type").equals("normal")) {
            note.all("p").forEach(paragraph -> {
                words.addAll(of(paragraph, in));
                words.add(DocxRun.of(" "));
            });
            notes.put(kind + note.get("id"), DocxRuns.inOneLine(words));
        }
    }

    /** The runs of a paragraph, all changes accepted. */
    List<DocxRun> of(Element paragraph, PackagePart in) {
        runs = new ArrayList<>();
        part = in;
        paragraph.children().forEach(this::inside);
        return runs;
    }

    private void inside(Element element) {
        switch (element.name()) {
            case "r" -> run(element);
            case "hyperlink" -> {
                String outer = link;
                link = element.get("id").isEmpty() ? "" : DocxPackage.address(part, element.get("id"));
                element.children().forEach(this::inside);
                link = outer;
            }
            case "del", "moveFrom" -> findings.change(element);
            case "ins", "moveTo" -> {
                findings.change(element);
                element.children().forEach(this::inside);
            }
            case "sdt" ->
                element.child("sdtContent")
                        .ifPresent(content -> content.children().forEach(this::inside));
            case "smartTag", "customXml", "bdo", "dir" -> element.children().forEach(this::inside);
            case "fldSimple" -> {
                Field field = new Field();
                field.instruction.append(element.get("instr"));
                field.shown = true;
                fields.push(field);
                element.children().forEach(this::inside);
                fields.pop();
            }
            case "commentRangeStart" -> commented.put(element.get("id"), findings.paragraph());
            case "oMath", "oMathPara" -> {
                String words = element.all("t").map(Element::text).collect(Collectors.joining());
                findings.add(DocxReading.Kind.EQUATION, words);
                runs.add(DocxRun.of(words));
            }
            case "AlternateContent" ->
                element.child("Choice").ifPresent(choice -> choice.children().forEach(this::inside));
            default -> {
                // Marks of where something begins and ends.
            }
        }
    }

    private void run(Element run) {
        Element set = run.child("rPr").orElse(Element.none());
        String style = set.value("rStyle");
        DocxRun look = new DocxRun(
                "",
                set.on("b").orElseGet(() -> styles.turnsOn(style, "b")),
                set.on("i").orElseGet(() -> styles.turnsOn(style, "i")),
                styles.name(style).equals("code text"),
                fields.stream()
                        .map(Field::link)
                        .filter(found -> !found.isEmpty())
                        .findFirst()
                        .orElse(link),
                List.of(),
                null);
        boolean hidden = set.on("vanish").orElse(false);
        int before = runs.size();
        run.children().forEach(child -> part(child, look));
        if (hidden && runs.size() > before) {
            findings.add(DocxReading.Kind.HIDDEN_TEXT, DocxParagraph.words(runs.subList(before, runs.size())));
        }
    }

    private void part(Element element, DocxRun look) {
        switch (element.name()) {
            case "t" -> add(look, element.text());
            case "tab" -> add(look, "\t");
            case "cr" -> add(look, "\n");
            case "br" -> add(look, element.get("type").matches("page|column") ? "" : "\n");
            case "noBreakHyphen" -> add(look, "\u2011");
            case "sym" -> add(look, "•");
            case "footnoteReference" -> refer("footnotes" + element.get("id"));
            case "endnoteReference" -> refer("endnotes" + element.get("id"));
            case "commentReference" -> commented.putIfAbsent(element.get("id"), findings.paragraph());
            case "fldChar" -> field(element.get("fldCharType"));
            case "instrText" -> {
                if (!fields.isEmpty()) {
                    fields.peek().instruction.append(element.text());
                }
            }
            case "drawing", "pict", "object" -> picture(element);
            case "AlternateContent" ->
                element.child("Choice").ifPresent(choice -> choice.children().forEach(child -> part(child, look)));
            case "ruby" -> add(look, element.words());
            default -> {
                // Looks, and marks that show nothing.
            }
        }
    }

    private void add(DocxRun look, String text) {
        boolean instruction = !fields.isEmpty() && !fields.peek().shown;
        if (!text.isEmpty() && !instruction) {
            runs.add(look.withText(text));
        }
    }

    private void refer(String id) {
        List<DocxRun> note = notes.get(id);
        if (note == null || note.isEmpty()) {
            return;
        }
        int last = runs.size() - 1;
        if (last >= 0 && runs.get(last).note().isEmpty()) {
            runs.set(last, runs.get(last).withNote(note));
        } else {
            runs.add(DocxRun.of("").withNote(note));
        }
    }

    private void field(String type) {
        switch (type) {
            case "begin" -> fields.push(new Field());
            case "separate" -> {
                if (!fields.isEmpty()) {
                    fields.peek().shown = true;
                }
            }
            case "end" -> fields.poll();
            default -> {
                // Word knows no other kinds.
            }
        }
    }

    private void picture(Element picture) {
        String box = picture.all("txbxContent").map(Element::words).collect(Collectors.joining(" "));
        if (!box.isBlank()) {
            findings.add(DocxReading.Kind.TEXT_BOX, box);
            return;
        }
        String described = picture.all("docPr")
                .map(one -> one.get("descr").isEmpty() ? one.get("name") : one.get("descr"))
                .findFirst()
                .orElse("");
        findings.add(DocxReading.Kind.IMAGE, described);
    }
}
