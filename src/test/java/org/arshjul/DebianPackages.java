package org.arshjul;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** What tests need and Java cannot bring: installed where it is missing and may be installed. */
public final class DebianPackages {

    private static final Path LOCK = Path.of("target", "packages.lock");
    private static final int MINUTES = 10;

    private DebianPackages() {}

    /**
     * Sees to it that those packages are there. The build's test processes wait for each other, because apt takes one at a
     * time.
     *
     * @param log of the installation
     * @throws AssertionError when they are still missing, with what to do
     */
    public static synchronized void require(String packages, BooleanSupplier missing, Path log) {
        if (!missing.getAsBoolean()) {
            return;
        }
        try {
            Files.createDirectories(LOCK.getParent());
            try (FileChannel channel = FileChannel.open(LOCK, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock alone = channel.lock()) {
                if (missing.getAsBoolean() && mayInstall()) {
                    install(packages, log);
                }
            }
        } catch (IOException failed) {
            throw new AssertionError("apt-get install " + packages, failed);
        }
        if (missing.getAsBoolean()) {
            throw new AssertionError(
                    "These tests need what is missing here. On Debian: apt-get install %s. What was tried: %s"
                            .formatted(packages, log));
        }
    }

    private static boolean mayInstall() {
        return Files.isExecutable(Path.of("/usr/bin/apt-get"))
                && System.getProperty("user.name").equals("root");
    }

    private static void install(String packages, Path log) throws IOException {
        Process apt = new ProcessBuilder(
                        "sh",
                        "-c",
                        "apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=120"
                                + " install -q -y " + packages)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!apt.waitFor(MINUTES, TimeUnit.MINUTES)) {
                apt.destroy();
            }
        } catch (InterruptedException stopped) {
            apt.destroy();
            Thread.currentThread().interrupt();
        }
    }
}
