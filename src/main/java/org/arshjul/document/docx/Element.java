package org.arshjul.document.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A piece of a Word file's markup, its names without their prefixes. Only so much is held at once as one paragraph. */
final class Element {

    private static final int DEEPEST = 120;
    private static final int LARGEST = 500_000;

    private final String name;
    private final Map<String, String> attributes;
    private final List<Element> children;
    private final String text;

    private Element(String name, Map<String, String> attributes, List<Element> children, String text) {
        this.name = name;
        this.attributes = attributes;
        this.children = children;
        this.text = text;
    }

    /** One that says nothing. */
    static Element none() {
        return new Element("", Map.of(), List.of(), "");
    }

    /** Reads the element that the reader stands at, to its end. */
    static Element read(XMLStreamReader xml, DocxPackage file) throws XMLStreamException {
        return read(xml, file, 0, new int[1]);
    }

    private static Element read(XMLStreamReader xml, DocxPackage file, int depth, int[] count)
            throws XMLStreamException {
        if (depth > DEEPEST || ++count[0] > LARGEST) {
            throw file.tooMuch();
        }
        String name = xml.getLocalName();
        Map<String, String> attributes = xml.getAttributeCount() == 0 ? Map.of() : new HashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        List<Element> children = List.of();
        StringBuilder text = new StringBuilder();
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                children = children.isEmpty() ? new ArrayList<>(2) : children;
                children.add(read(xml, file, depth + 1, count));
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(xml.getText());
            } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw file.declaration();
            }
        }
        return new Element(name, attributes, children, text.toString());
    }

    String name() {
        return name;
    }

    boolean is(String other) {
        return name.equals(other);
    }

    List<Element> children() {
        return children;
    }

    /** Its own characters. */
    String text() {
        return text;
    }

    /** An attribute, or an empty string. */
    String get(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    Optional<Element> child(String named) {
        return children.stream().filter(child -> child.is(named)).findFirst();
    }

    /** The value that a child carries, or an empty string. */
    String value(String child) {
        return child(child).map(one -> one.get("val")).orElse("");
    }

    /** Whether a switch is on: there, and not turned off. */
    Optional<Boolean> on(String child) {
        return child(child).map(one -> !one.get("val").matches("0|false|off|none"));
    }

    /** A number that a child carries, or that other one. */
    int number(String child, String attribute, int otherwise) {
        return child(child)
                .map(one -> one.get(attribute))
                .filter(value -> value.matches("-?\\d{1,8}"))
                .map(Integer::valueOf)
                .orElse(otherwise);
    }

    /** All elements inside of it with that name, whatever they stand in. */
    Stream<Element> all(String named) {
        return children.stream()
                .flatMap(child -> Stream.concat(child.is(named) ? Stream.of(child) : Stream.empty(), child.all(named)));
    }

    /** All words inside of it. */
    String words() {
        StringBuilder words = new StringBuilder();
        collect(words);
        return words.toString().replaceAll("\\s+", " ").strip();
    }

    private void collect(StringBuilder words) {
        for (Element child : children) {
            if (child.is("t")) {
                words.append(child.text);
            } else if (child.is("p") || child.is("br") || child.is("tab")) {
                words.append(' ');
                child.collect(words);
            } else if (!child.is("Fallback") && !child.is("del") && !child.is("moveFrom")) {
                child.collect(words);
            }
        }
    }
}
