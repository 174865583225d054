package org.arshjul.contract.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A real contract, which stands beside the project and not in it; where it is absent the tests on it skip and say so. */
public final class RealContract {

    private static final String NAME = "klimatkontrakt-enkoping-2024.txt";

    private RealContract() {}

    public static byte[] bytes() {
        Optional<Path> file = Stream.of(System.getProperty("arshjul.data"), "../shared/data", "../../shared/data")
                .filter(Objects::nonNull)
                .map(folder -> Path.of(folder, NAME))
                .filter(Files::isReadable)
                .findFirst();
        if (file.isEmpty()) {
            String message =
                    "SKIPPED: " + NAME + " is not there; set -Darshjul.data=<folder> to test the real contract";
            System.err.println(message);
            Assumptions.abort(message);
        }
        try {
            return Files.readAllBytes(file.get());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<String> lines() {
        return List.of(new String(bytes(), java.nio.charset.StandardCharsets.UTF_8).split("\n"));
    }
}
