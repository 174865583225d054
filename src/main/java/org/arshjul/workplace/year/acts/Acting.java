package org.arshjul.workplace.year.acts;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.arshjul.party.PartyId;
import org.arshjul.platform.Refusal;
import org.arshjul.workplace.RefusalStatus;
import org.arshjul.workplace.Words;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/**
 * Carries acts out in two steps. The first rehearses the act, so that whatever would refuse it refuses it then, and shows
 * what it means and who will be told; the second does it.
 */
@Component
class Acting {

    /** The field by which the second step is known. */
    static final String CONFIRMED = "confirmed";

    private final Rehearsal rehearsal;
    private final Words words;

    Acting(Rehearsal rehearsal, Words words) {
        this.rehearsal = rehearsal;
        this.words = words;
    }

    /**
     * @param act what is to be done; refuses when it cannot
     * @param shown what it means, asked before it is done
     * @param form the page to show again when it is refused
     */
    String carryOut(
            int year,
            MultiValueMap<String, String> fields,
            Runnable act,
            Supplier<Act> shown,
            Supplier<String> form,
            Model model,
            HttpServletResponse response) {
        try {
            Act meaning = shown.get();
            if (fields.containsKey(CONFIRMED)) {
                act.run();
                return "redirect:/board/" + year + "/acts?done=" + meaning.name();
            }
            model.addAttribute("readers", rehearsal.readersOf(act));
            model.addAttribute("act", meaning);
            model.addAttribute("year", String.valueOf(year));
            model.addAttribute("fields", fields);
            return "workplace/acts/confirm";
        } catch (Refusal refusal) {
            response.setStatus(RefusalStatus.of(refusal));
            model.addAttribute("refusal", words.of(refusal));
            return form.get();
        }
    }

    /** The value of that field, without blanks around it; empty when it was not sent. */
    static String field(MultiValueMap<String, String> fields, String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : value.strip();
    }

    /** The party that is chosen in that field; refuses when none is. */
    static PartyId party(MultiValueMap<String, String> fields, String name) {
        String party = field(fields, name);
        if (party.isEmpty()) {
            throw Refusal.invalid("act.partyMissing");
        }
        return new PartyId(party);
    }
}
