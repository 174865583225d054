package org.arshjul.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.arshjul.contract.ContractId;

/**
 * Which contract a file says that it is, by the contract for machines in it; also if the file is cut off or damaged, since
 * only the first lines of that are read.
 *
 * @param state {@code fixed}, {@code draft} or {@code copy}; empty if the file does not say
 */
record ClaimedContract(ContractId id, String state) {

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final int HEAD = 2048;
    private static final int MOST_STREAMS = 5000;
    private static final Pattern ID = Pattern.compile(
            "\"format\"\\s*:\\s*\"arshjul\\.contract/1\"\\s*,\\s*\"id\"\\s*:\\s*\"(\\d{4}/[a-z0-9-]{1,40})\"");
    private static final Pattern STATE = Pattern.compile("\"state\"\\s*:\\s*\"(fixed|draft|copy)\"");
    private static final Pattern MARKDOWN =
            Pattern.compile("Kommunens text \\((\\d{4}/[a-z0-9-]{1,40})\\)\\. Version \\d+");

    /** In the file itself, or in one of the parts that it has packed. */
    static Optional<ClaimedContract> in(byte[] file) {
        Optional<ClaimedContract> claimed =
                read(new String(file, 0, Math.min(file.length, HEAD), StandardCharsets.UTF_8));
        int at = claimed.isPresent() ? -1 : find(file, 0);
        for (int streams = 0; at >= 0 && streams < MOST_STREAMS; streams++) {
            int data = at + STREAM.length;
            data += data < file.length && file[data] == '\r' ? 1 : 0;
            data += data < file.length && file[data] == '\n' ? 1 : 0;
            Optional<ClaimedContract> packed = read(head(file, data));
            if (packed.filter(one -> !one.state().isEmpty()).isPresent()) {
                return packed;
            }
            claimed = claimed.or(() -> packed);
            at = find(file, data);
        }
        return claimed;
    }

    private static Optional<ClaimedContract> read(String text) {
        Matcher id = ID.matcher(text);
        if (id.find()) {
            Matcher state = STATE.matcher(text);
            return Optional.of(new ClaimedContract(ContractId.of(id.group(1)), state.find() ? state.group(1) : ""));
        }
        Matcher markdown = MARKDOWN.matcher(text);
        return markdown.find()
                ? Optional.of(new ClaimedContract(ContractId.of(markdown.group(1)), ""))
                : Optional.empty();
    }

    private static String head(byte[] file, int from) {
        if (from >= file.length || (file[from] & 0x0F) != 8) {
            return "";
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(file, from, file.length - from);
            byte[] head = new byte[HEAD];
            int read = inflater.inflate(head);
            return new String(head, 0, read, StandardCharsets.UTF_8);
        } catch (DataFormatException damaged) {
            return "";
        } finally {
            inflater.end();
        }
    }

    private static int find(byte[] file, int from) {
        for (int i = Math.max(0, from); i + STREAM.length <= file.length; i++) {
            int j = 0;
            while (j < STREAM.length && file[i + j] == STREAM[j]) {
                j++;
            }
            if (j == STREAM.length) {
                return i;
            }
        }
        return -1;
    }
}
