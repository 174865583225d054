package org.arshjul.contract;

import java.util.Map;
import org.arshjul.platform.DomainEvent;

/**
 * A coordinator corrected the reading of a file, or took a correction back.
 *
 * @param correction its number
 * @param kind what was corrected
 * @param words what stands on the line
 */
public record ImportCorrected(
        String subject,
        String importId,
        int correction,
        String kind,
        int line,
        String words,
        Map<String, String> fields,
        boolean takenBack)
        implements DomainEvent {}
