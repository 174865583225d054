package org.arshjul.contract;

/** Who writes a section. */
public enum SectionOwner {
    /** The programme. */
    PROGRAMME,
    /** The agencies jointly; one of them leads, see {@link ContractTemplate#agenciesLead()}. */
    AGENCIES,
    /** The municipality whose contract it is. */
    MUNICIPALITY,
    /** Nobody: it is made from what the system knows. */
    GENERATED;

    /** Its name in configuration and in interfaces. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
