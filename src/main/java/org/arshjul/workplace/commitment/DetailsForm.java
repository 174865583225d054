package org.arshjul.workplace.commitment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.arshjul.commitment.CommitmentDetails;
import org.arshjul.commitment.CommitmentDetails.Indicator;
import org.arshjul.commitment.CommitmentDetails.Link;
import org.arshjul.workplace.Days;
import org.arshjul.workplace.Numbers;
import org.springframework.util.MultiValueMap;

/** What is known of a commitment as somebody types it; nothing is null. */
public record DetailsForm(
        String responsible,
        String due,
        String indicator,
        String unit,
        String base,
        String baseYear,
        String target,
        String targetYear,
        List<TypedLink> links) {

    public record TypedLink(String label, String url) {}

    private static final int MORE_LINKS = 2;

    /** With room for a few more links. */
    static DetailsForm of(CommitmentDetails known) {
        Indicator measured =
                known.indicator() == null ? new Indicator("", "", null, null, null, null) : known.indicator();
        List<TypedLink> links = new ArrayList<>();
        known.links().forEach(link -> links.add(new TypedLink(text(link.label()), link.url())));
        for (int i = 0; i < MORE_LINKS && links.size() < CommitmentDetails.MOST_LINKS; i++) {
            links.add(new TypedLink("", ""));
        }
        return new DetailsForm(
                text(known.responsible()),
                text(known.due()),
                text(measured.name()),
                text(measured.unit()),
                text(measured.base()),
                text(measured.baseYear()),
                text(measured.target()),
                text(measured.targetYear()),
                links);
    }

    /** As it was sent. */
    static DetailsForm of(MultiValueMap<String, String> fields) {
        List<TypedLink> links = new ArrayList<>();
        for (int i = 0; i < CommitmentDetails.MOST_LINKS && fields.containsKey("url." + i); i++) {
            links.add(new TypedLink(first("label." + i, fields), first("url." + i, fields)));
        }
        return new DetailsForm(
                first("responsible", fields),
                first("due", fields),
                first("indicator", fields),
                first("unit", fields),
                first("base", fields),
                first("baseYear", fields),
                first("target", fields),
                first("targetYear", fields),
                links);
    }

    /** What that says; refuses a day or number that is none. A link without an address and a name is none. */
    CommitmentDetails details() {
        return new CommitmentDetails(
                responsible,
                due.isBlank() ? null : Days.read(due.strip()),
                new Indicator(
                        indicator,
                        unit,
                        Numbers.read(base),
                        Numbers.year(baseYear),
                        Numbers.read(target),
                        Numbers.year(targetYear)),
                links.stream()
                        .filter(link -> !link.label().isBlank() || !link.url().isBlank())
                        .map(link -> new Link(link.label(), link.url()))
                        .toList());
    }

    private static String first(String field, MultiValueMap<String, String> fields) {
        String value = fields.getFirst(field);
        return value == null ? "" : value;
    }

    private static String text(Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof BigDecimal number ? number.toPlainString().replace('.', ',') : value.toString();
    }
}
