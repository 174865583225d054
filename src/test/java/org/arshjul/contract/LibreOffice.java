package org.arshjul.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.arshjul.DebianPackages;
import org.arshjul.OutsideProgram;

/** Debian's LibreOffice, without a window; installed where it is missing and may be installed. */
final class LibreOffice {

    private static final Path OFFICE = Path.of("/usr/bin/soffice");
    private static final Path BRIDGE = Path.of("/usr/lib/python3/dist-packages/uno.py");
    private static final String PACKAGES = "--no-install-recommends libreoffice-writer-nogui python3-uno";
    private static final Path SCRIPT = Path.of("src", "test", "resources", "tracked-changes.py");
    private static final Path LOG = Path.of("target", "libreoffice.log");

    /** The paragraphs of a file, blank ones left out. */
    record Outcome(List<String> accepted, List<String> rejected) {}

    private LibreOffice() {}

    /** What each file reads when all its changes are accepted, and when all are rejected. */
    static List<Outcome> acceptAndReject(List<Path> files) throws IOException {
        DebianPackages.require(PACKAGES, LibreOffice::missing, Path.of("target", "libreoffice-install.log"));
        Path answers = Path.of("target", "tracked-changes.json");
        List<String> command = Stream.concat(
                        Stream.of("/usr/bin/python3", SCRIPT.toString()),
                        files.stream().map(Path::toString))
                .toList();
        if (OutsideProgram.run(command, answers, LOG) != 0) {
            throw new AssertionError("%s failed: %s".formatted(command, Files.readString(LOG)));
        }
        ObjectMapper json = new ObjectMapper();
        List<Outcome> outcomes = new ArrayList<>();
        for (String line : Files.readAllLines(answers)) {
            outcomes.add(json.readValue(line, Outcome.class));
        }
        return outcomes;
    }

    /** One part of a Word file. */
    static byte[] part(byte[] file, String name) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return zip.readAllBytes();
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        throw new AssertionError("no " + name);
    }

    private static boolean missing() {
        return !Files.isExecutable(OFFICE) || !Files.isReadable(BRIDGE);
    }
}
