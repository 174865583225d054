package org.arshjul.contract;

/** Where a section stands: drafted once and the same in every contract, or in one contract only. */
public enum SectionScope {
    SHARED,
    OWN;

    /** Its name in configuration and in interfaces. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
