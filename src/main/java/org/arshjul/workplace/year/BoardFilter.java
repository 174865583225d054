package org.arshjul.workplace.year;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which contracts the board shows, as its address says; empty means all.
 *
 * @param q a part of the contract's name
 * @param step the id of a step on the way
 * @param party the name of a party that is awaited
 * @param late {@code true} for contracts with something overdue only
 * @param page from 1
 */
record BoardFilter(String q, String step, String party, String late, String page) {

    BoardFilter {
        q = q == null ? "" : q.strip();
        step = step == null ? "" : step;
        party = party == null ? "" : party;
        late = "true".equals(late) ? late : "";
        page = page != null && page.matches("[1-9]\\d{0,5}") ? page : "1";
    }

    /** Whether the row is chosen by all but the party, which the row does not know. */
    boolean shows(Board.Row row) {
        return row.name().toLowerCase(Locale.ROOT).contains(q.toLowerCase(Locale.ROOT))
                && (step.isEmpty()
                        || row.journey() != null
                                && row.journey().at() != null
                                && row.journey().at().id().equals(step))
                && (late.isEmpty() || row.overdue() > 0);
    }

    int number() {
        return Integer.parseInt(page);
    }

    /** Whether anything is left out but for the page. */
    public boolean chosen() {
        return !(q + step + party + late).isEmpty();
    }

    /** That page of the same choice, as the end of an address. */
    public String query(int number) {
        Map<String, String> chosen = new LinkedHashMap<>();
        chosen.put("q", q);
        chosen.put("step", step);
        chosen.put("party", party);
        chosen.put("late", late);
        chosen.put("page", number == 1 ? "" : String.valueOf(number));
        String query = chosen.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    /** This page of the choice, as the end of an address. */
    public String query() {
        return query(number());
    }
}
