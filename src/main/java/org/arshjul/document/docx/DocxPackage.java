package org.arshjul.document.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.arshjul.document.Unpacking;
import org.arshjul.platform.Refusal;

/** The parts of a Word file that somebody sent; refuses whatever is none, or may do harm, before it is unpacked. */
final class DocxPackage {

    static final int LARGEST = 20 * 1024 * 1024;
    static final long LARGEST_UNPACKED = 60L * 1024 * 1024;
    static final long LARGEST_TEXT = 24L * 1024 * 1024;

    private static final String MAIN_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private static final String WITH_MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml";

    private final OPCPackage opened;
    private final PackagePart main;
    private final String name;

    private DocxPackage(OPCPackage opened, PackagePart main, String name) {
        this.opened = opened;
        this.main = main;
        this.name = name;
    }

    static DocxPackage open(byte[] file, String name) {
        if (file.length > LARGEST) {
            throw Refusal.invalid("docx.tooLarge", name, file.length / 1024 / 1024, LARGEST / 1024 / 1024);
        }
        FileMagic magic = FileMagic.valueOf(file);
        if (magic == FileMagic.OLE2) {
            throw Refusal.invalid(encrypted(file) ? "docx.encrypted" : "docx.oldWord", name);
        }
        if (magic != FileMagic.OOXML) {
            throw Refusal.invalid("docx.notWord", name);
        }
        if (!ends(file)) {
            throw Refusal.invalid("docx.damaged", name);
        }
        inspect(file, name);
        try {
            OPCPackage opened = OPCPackage.open(new ByteArrayInputStream(file));
            List<PackagePart> main = opened.getPartsByContentType(MAIN_TYPE);
            if (main.isEmpty()) {
                boolean macros = !opened.getPartsByContentType(WITH_MACROS).isEmpty();
                throw Refusal.invalid(macros ? "docx.macros" : "docx.notWord", name);
            }
            return new DocxPackage(opened, main.get(0), name);
        } catch (InvalidFormatException | IOException | OpenXML4JRuntimeException | IllegalArgumentException broken) {
            throw Refusal.invalid("docx.damaged", name);
        }
    }

    private static boolean encrypted(byte[] file) {
        try (POIFSFileSystem old = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            return old.getRoot().hasEntryCaseInsensitive("EncryptedPackage");
        } catch (IOException | RuntimeException broken) {
            return false;
        }
    }

    /** Whether the zip's table of contents stands at its end, as it does unless the file was cut off. */
    private static boolean ends(byte[] file) {
        for (int at = file.length - 22; at >= Math.max(0, file.length - 22 - 0xFFFF); at--) {
            if (file[at] == 'P' && file[at + 1] == 'K' && file[at + 2] == 5 && file[at + 3] == 6) {
                return true;
            }
        }
        return false;
    }

    private static void inspect(byte[] file, String name) {
        List<String> entries = new ArrayList<>();
        try {
            boolean fits = Unpacking.fits(file, LARGEST_UNPACKED, entry -> {
                if (entry.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")) {
                    throw Refusal.invalid("docx.macros", name);
                }
                entries.add(entry);
            });
            if (!fits) {
                throw Refusal.invalid("docx.swells", name, LARGEST_UNPACKED / 1024 / 1024, Unpacking.MOST_ENTRIES);
            }
        } catch (IOException broken) {
            throw Refusal.invalid("docx.damaged", name);
        }
        if (!entries.contains("[Content_Types].xml")) {
            throw Refusal.invalid(entries.isEmpty() ? "docx.damaged" : "docx.notWord", name);
        }
    }

    /** The part that the text stands in. */
    PackagePart main() {
        return main;
    }

    /** The parts of that kind beside the text, such as {@code footnotes}. */
    List<PackagePart> beside(String kind) {
        List<PackagePart> parts = new ArrayList<>();
        try {
            for (PackageRelationship relation : main.getRelationships()) {
                if (relation.getTargetMode() == TargetMode.INTERNAL
                        && relation.getRelationshipType().endsWith("/" + kind)) {
                    PackagePart part = main.getRelatedPart(relation);
                    if (part != null) {
                        parts.add(part);
                    }
                }
            }
        } catch (InvalidFormatException | IllegalArgumentException broken) {
            throw Refusal.invalid("docx.damaged", name);
        }
        return parts;
    }

    /** The properties that whoever wrote the file has added. */
    Optional<PackagePart> custom() {
        return opened
                .getPartsByContentType("application/vnd.openxmlformats-officedocument.custom-properties+xml")
                .stream()
                .findFirst();
    }

    /** The address that a link's id leads to from that part; empty for one that leads nowhere. */
    static String address(PackagePart part, String id) {
        PackageRelationship relation = part.getRelationship(id);
        return relation == null || relation.getTargetMode() != TargetMode.EXTERNAL
                ? ""
                : Address.of(relation.getTargetURI().toString());
    }

    /** Hands over the elements that stand right under one with that name, one after the other. */
    void each(PackagePart part, String parent, Consumer<Element> reader) {
        if (part.getSize() > LARGEST_TEXT) {
            throw tooMuch();
        }
        try (InputStream in = part.getInputStream()) {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_COALESCING, true);
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            boolean inside = false;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw declaration();
                }
                if (event == XMLStreamConstants.START_ELEMENT && inside) {
                    reader.accept(Element.read(xml, this));
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    inside = xml.getLocalName().equals(parent);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    inside = false;
                }
            }
        } catch (XMLStreamException | IOException broken) {
            throw Refusal.invalid("docx.damaged", name);
        }
    }

    Refusal declaration() {
        return Refusal.invalid("docx.declaration", name);
    }

    Refusal tooMuch() {
        return Refusal.invalid("docx.tooLong", name, LARGEST_TEXT / 1024 / 1024);
    }
}
