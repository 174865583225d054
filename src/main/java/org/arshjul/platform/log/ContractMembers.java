package org.arshjul.platform.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import org.springframework.boot.json.JsonWriter;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/** Lines of the log as JSON name cycle and contract apart, so that a reader can ask for either. */
final class ContractMembers implements StructuredLoggingJsonMembersCustomizer<ILoggingEvent> {

    @Override
    public void customize(JsonWriter.Members<ILoggingEvent> members) {
        members.add("cycle", ContractMembers::cycle).whenNotNull();
        members.add("contract", ContractMembers::contract).whenNotNull();
    }

    private static String cycle(ILoggingEvent line) {
        String[] parts = parts(line);
        return parts[0].matches("\\d{4}") ? parts[0] : null;
    }

    /** A contract's own text has its id; the text that all share is no contract. */
    private static String contract(ILoggingEvent line) {
        String[] parts = parts(line);
        return cycle(line) == null || parts.length < 2 || parts[1].equals("shared") ? null : parts[0] + "/" + parts[1];
    }

    private static String[] parts(ILoggingEvent line) {
        return line.getMDCPropertyMap().getOrDefault(LogContext.SUBJECT, "").split("/");
    }
}
