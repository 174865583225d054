package org.arshjul.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.arshjul.platform.Digest;
import org.arshjul.platform.TrailHead;
import org.springframework.stereotype.Component;

/** The file of anchors: lines are added and read, never changed; each carries the hash of the line before it. */
@Component
class AnchorFile {

    /**
     * What stands in the file.
     *
     * @param anchors with their line, counted from 1
     * @param hashes of all lines
     * @param damagedLine the first that is no anchor or does not follow the one before it, or null
     * @param open whether the last line lacks its end, as after a crash
     */
    record Content(List<Line> anchors, List<String> hashes, Integer damagedLine, boolean open) {

        static final Content NONE = new Content(List.of(), List.of(), null, false);

        String lastHash() {
            return hashes.isEmpty() ? Trail.GENESIS : hashes.get(hashes.size() - 1);
        }

        /** Whether it begins with these lines, of which only the last is known. */
        boolean beginsWith(int lines, String lastLine) {
            return lines == 0 || lines <= hashes.size() && hashes.get(lines - 1).equals(lastLine);
        }
    }

    record Line(int number, Anchor anchor) {}

    private final AnchorSettings settings;
    private final Path path;

    AnchorFile(AnchorSettings settings) {
        this.settings = settings;
        this.path = settings.folder().resolve(settings.installation() + ".anchors");
    }

    /** Empty when there is no such file. */
    Optional<Content> read() throws IOException {
        try {
            return Optional.of(content(Files.readAllBytes(path)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    /** Adds a line; when this returns, it has reached the disk. */
    void append(TrailHead head, Instant at, Content before) throws IOException {
        Anchor anchor = new Anchor(
                at.truncatedTo(ChronoUnit.MILLIS),
                settings.installation(),
                head.position(),
                head.hash(),
                before.lastHash());
        if (!Files.isDirectory(settings.folder())) {
            Files.createDirectories(settings.folder());
        }
        ByteBuffer line =
                ByteBuffer.wrap(((before.open() ? "\n" : "") + anchor.line() + "\n").getBytes(StandardCharsets.UTF_8));
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (line.hasRemaining()) {
                file.write(line);
            }
            file.force(true);
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }

    private Content content(byte[] bytes) {
        List<byte[]> lines = split(bytes);
        List<String> hashes = lines.stream().map(line -> Digest.of(line).hex()).toList();
        boolean open = bytes.length > 0 && bytes[bytes.length - 1] != '\n';
        List<Line> anchors = new ArrayList<>();
        boolean cutOff = false;
        for (int i = 0; i < lines.size(); i++) {
            Optional<Anchor> anchor = Anchor.of(new String(lines.get(i), StandardCharsets.UTF_8));
            String before = i == 0 ? Trail.GENESIS : hashes.get(i - 1);
            if (anchor.isPresent()
                    && anchor.get().lineBefore().equals(before)
                    && anchor.get().installation().equals(settings.installation())) {
                anchors.add(new Line(i + 1, anchor.get()));
                cutOff = false;
            } else if (anchor.isEmpty() && !cutOff && (i < lines.size() - 1 || open)) {
                // A crash may leave the beginning of a line; the line after it must follow from just that.
                cutOff = true;
            } else {
                return new Content(anchors, hashes, cutOff ? i : i + 1, open);
            }
        }
        return new Content(anchors, hashes, null, open);
    }

    private static List<byte[]> split(byte[] bytes) {
        List<byte[]> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                lines.add(Arrays.copyOfRange(bytes, start, i));
                start = i + 1;
            }
        }
        if (start < bytes.length) {
            lines.add(Arrays.copyOfRange(bytes, start, bytes.length));
        }
        return lines;
    }
}
