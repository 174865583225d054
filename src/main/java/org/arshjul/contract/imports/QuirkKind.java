package org.arshjul.contract.imports;

/** What an import meets in a real text and reports instead of silently changing it; the patterns are for {@link String#format}. */
public enum QuirkKind {
    ENCODING(false, "Filen rättades när den lästes: %s."),
    PAGE_BREAK(false, "Sidbrytning före raden."),
    PAGE_FURNITURE(false, "Sidhuvud eller sidfot, hör inte till texten och togs bort: ”%s”."),
    CONTENTS_PAGE(false, "Rad i innehållsförteckningen, togs bort: ”%s”."),
    BROKEN_HEADING(false, "Rubriken är delad på två rader och sattes ihop: ”%s”."),
    MISNUMBERED(true, "Avsnittet har numret %s men står under %s; numret är kvar och ordningen i texten gäller."),
    NUMBER_GAP(true, "Numreringen hoppar från %s till %s; inget har numrerats om."),
    NUMBER_TWICE(true, "Numret %s används av flera avsnitt; här skiljs de åt som %s."),
    TITLE_TWICE(false, "Rubriken ”%s” finns också i %s; en rubrik räcker inte för att känna igen ett avsnitt."),
    EMPTY_SECTION(false, "Avsnitt %s har ingen egen text, bara underavsnitt."),
    UNKNOWN_SECTION(true, "Avsnitt %s finns inte i mallen; det räknas till programmets gemensamma text."),
    UNNUMBERED_PART(false, "Del utan nummer: ”%s”."),
    UNNUMBERED_HEADING(false, "Mellanrubrik utan nummer, gjordes till fet text: ”%s”."),
    NUMBERED_PROSE(false, "Raden börjar med en siffra men är löpande text, inte en rubrik: ”%s”."),
    HYPHEN_JOINED(false, "Avstavat ord sattes ihop: ”%s”."),
    HYPHEN_KEPT(false, "Bindestreck i radslut behölls: ”%s”."),
    SOFT_BREAK(false, "Raden har bara ett mellanslag och räknas som nytt stycke i samma punkt."),
    LINE_START_DASH(false, "Raden börjar med tankstreck men fortsätter meningen, den är ingen punkt i en lista."),
    FOOTNOTE(false, "Fotnot %s står inne i avsnitt %s; dess siffra står i avsnitt %s."),
    FOOTNOTE_MARK_TWICE(true, "Fotnotssiffran %s står på flera ställen, raderna %s."),
    FOOTNOTE_WITHOUT_MARK(true, "Fotnot %s har ingen siffra i texten."),
    LOOSE_LINK(false, "Länken står lös i texten och behölls som eget stycke: %s"),
    BROKEN_LINK(false, "Länken är delad på två rader och sattes ihop: %s"),
    LINKS_APART(true, "Länkarna står för sig efter listan som de hör till; de är %s och listans punkter är %s."),
    CROSS_REFERENCE_NOWHERE(true, "Hänvisningen till %s leder ingenstans: avsnittet finns inte."),
    CROSS_REFERENCE_DOUBTFUL(true, "Hänvisningen ”%s” stämmer kanske inte: %s heter ”%s”%s."),
    REPEATED_CLAUSE(false, "Texten upprepar avsnitt %s ordagrant: ”%s”."),
    ROLLING_YEAR(false, "Årtalet %s följer avtalets år och ändras vid nästa revidering: ”%s”."),
    LEAD_WITHOUT_LIST(true, "Raden leder in åtaganden men ingen lista följer: ”%s”."),
    MIXED_QUOTES(false, "Texten blandar citattecken (%s); de är kvar som de står."),
    SIGNATORY_UNCLEAR(true, "Undertecknarens roll eller organisation kunde inte skiljas åt: ”%s”."),
    NO_PERIOD(true, "Det framgår inte för vilket år avtalet gäller."),
    WORDS_MISSING(true, "Dessa ord i filen kom inte med: %s.");

    private final boolean warning;
    private final String pattern;

    QuirkKind(boolean warning, String pattern) {
        this.warning = warning;
        this.pattern = pattern;
    }

    /** Whether a person should look at it; the others are only said for the record. */
    public boolean isWarning() {
        return warning;
    }

    /** Its name in interfaces, such as {@code pageBreak}. */
    public String code() {
        StringBuilder code = new StringBuilder();
        for (String word : name().toLowerCase(java.util.Locale.ROOT).split("_")) {
            code.append(code.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return code.toString();
    }

    Quirk at(int line, Object... arguments) {
        return new Quirk(this, line, pattern.formatted(arguments));
    }
}
