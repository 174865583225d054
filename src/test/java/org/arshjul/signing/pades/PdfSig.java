package org.arshjul.signing.pades;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.arshjul.DebianPackages;

/** Poppler's reader of signatures, which shares no code with ours; installed where it is missing and may be installed. */
final class PdfSig {

    private static final Path PROGRAM = Path.of("/usr/bin/pdfsig");
    private static final String PACKAGE = "poppler-utils";
    private static final Path FOLDER = Path.of("target", "pdfsig");
    private static final Path INSTALL_LOG = Path.of("target", "pdfsig-install.log");
    private static final int MINUTES = 5;

    private PdfSig() {}

    /** What it says of that file. */
    static String says(byte[] pdf) throws IOException {
        DebianPackages.require(PACKAGE, () -> !Files.isExecutable(PROGRAM), INSTALL_LOG);
        Files.createDirectories(FOLDER);
        Path file = Files.write(FOLDER.resolve("signed.pdf"), pdf);
        Path answer = FOLDER.resolve("answer.txt");
        run(List.of(PROGRAM.toString(), "-nocert", file.toString()), answer);
        return Files.readString(answer, StandardCharsets.UTF_8);
    }

    private static void run(List<String> command, Path answer) throws IOException {
        Files.createDirectories(answer.getParent());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(answer.toFile())
                .start();
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroy();
                throw new AssertionError("No answer within %d minutes: %s".formatted(MINUTES, command));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(command.toString(), stopped);
        }
    }
}
