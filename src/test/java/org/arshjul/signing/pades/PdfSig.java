package org.arshjul.signing.pades;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.arshjul.DebianPackages;
import org.arshjul.OutsideProgram;

/** Poppler's reader of signatures, which shares no code with ours; installed where it is missing and may be installed. */
final class PdfSig {

    private static final Path PROGRAM = Path.of("/usr/bin/pdfsig");
    private static final String PACKAGE = "poppler-utils";
    private static final Path FOLDER = Path.of("target", "pdfsig");
    private static final Path INSTALL_LOG = Path.of("target", "pdfsig-install.log");

    private PdfSig() {}

    /** What it says of that file. */
    static String says(byte[] pdf) throws IOException {
        DebianPackages.require(PACKAGE, () -> !Files.isExecutable(PROGRAM), INSTALL_LOG);
        Files.createDirectories(FOLDER);
        Path file = Files.write(FOLDER.resolve("signed.pdf"), pdf);
        Path answer = FOLDER.resolve("answer.txt");
        OutsideProgram.run(List.of(PROGRAM.toString(), "-nocert", file.toString()), answer, answer);
        return Files.readString(answer, StandardCharsets.UTF_8);
    }
}
