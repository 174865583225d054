package org.arshjul;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program besides Java that a test asks. */
public final class OutsideProgram {

    private static final int MINUTES = 5;

    private OutsideProgram() {}

    /**
     * Runs it and waits for its end.
     *
     * @param answer what it prints
     * @param errors what it complains of; the same file for both together
     * @return its exit value
     */
    public static int run(List<String> command, Path answer, Path errors) throws IOException {
        Files.createDirectories(answer.getParent());
        Files.createDirectories(errors.getParent());
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(answer.toFile());
        if (errors.equals(answer)) {
            builder.redirectErrorStream(true);
        } else {
            builder.redirectError(errors.toFile());
        }
        Process process = builder.start();
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroy();
                throw new AssertionError("No answer within %d minutes: %s".formatted(MINUTES, command));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(command.toString(), stopped);
        }
        return process.exitValue();
    }
}
