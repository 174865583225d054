package org.arshjul.signing;

import java.util.Locale;
import org.arshjul.document.docx.Docx;

/** A form in which a contract is had as a file. */
public enum ContractForm {
    PDF("application/pdf"),
    DOCX(Docx.TYPE),
    MD("text/markdown;charset=UTF-8"),
    JSON("application/json");

    private final String type;

    ContractForm(String type) {
        this.type = type;
    }

    /** The form of that kind of file, such as {@code pdf}. */
    public static ContractForm of(String kind) {
        return valueOf(kind.toUpperCase(Locale.ROOT));
    }

    /** How its files' names end. */
    public String kind() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As browsers and mail name it. */
    public String type() {
        return type;
    }
}
