package org.arshjul.contract;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A text in the structure of the version in force 2023 and one in that of 2024, as the model case lists what became what,
 * in words of our own.
 */
final class RenumberedYear {

    static final String SMART =
            "Programmet samlar kommunernas frågor om regler och lämnar dem vidare till rätt myndighet två gånger om året.";
    static final String LEARNING = "Myndigheterna prövar nya sätt att lära av kommunernas hinder i ett"
            + " gemensamt labb, där jurister och planerare möts varje månad för att pröva en regel i taget.";
    static final String FUNDING = "Programmet ordnar möten mellan kommuner och banker, så att satsningar kan"
            + " läggas samman till paket som går att låna till.";
    static final String AGENCY_FUNDING = "Myndigheterna jämkar sina utlysningar med varandra, så att en kommun"
            + " kan söka medel för samma satsning på ett ställe och få ett svar.";
    static final String PLANS = "Varje kommun räknar på vad omställningen kostar och vem som betalar vad. Planen"
            + " visar nyttan för hushåll och företag och ses över varje höst.";
    static final String COMPETING = "Näringslivet i städerna ska vinna på att ställa om tidigt. Företag och"
            + " lärosäten bjuds in att bygga värdekedjor som saknas i regionen.";
    static final String ABROAD = "Städerna delar sina erfarenheter med städer i andra länder och tar emot besök"
            + " från dem som vill pröva samma väg.";
    static final String TOGETHER = "Kommunen bjuder in föreningar, företag och högskola till ett råd som möts"
            + " varje kvartal och får svar på sina förslag.";
    static final String STRATEGY_TOGETHER =
            "Strategin vilar på att många bär den: minst hälften av åtgärderna görs av andra än kommunens förvaltningar.";
    static final String LABS = "Under året öppnades labbet och behandlade sju frågor, varav två ledde till att en"
            + " föreskrift skrevs om.";

    private RenumberedYear() {}

    /** @param keyed whether its sections have the keys that they have in the new text */
    static List<Section> before(boolean keyed) {
        List<Section> before = new ArrayList<>();
        add(before, keyed ? "3" : "a1", "3", "Kommunens åtaganden", "");
        add(before, keyed ? "3.2" : "a2", "3.2", "Strategi", "Strategin antogs av fullmäktige och gäller i fyra år.");
        add(before, keyed ? "3.4" : "a3", "3.4", "Samverkan med näringsliv och medborgare", TOGETHER);
        add(before, keyed ? "4" : "a4", "4", "Viable Cities åtaganden", "");
        add(before, keyed ? "4.2" : "a5", "4.2", "Smart policyutveckling", SMART);
        add(before, keyed ? "4.4" : "a6", "4.3", "Samordnad finansiering", FUNDING);
        add(before, keyed ? "5" : "a7", "5", "Myndigheternas åtaganden", "");
        add(before, keyed ? "5.1" : "a8", "5.1", "Lärande arbetssätt för policyutveckling", LEARNING);
        add(before, keyed ? "5.3" : "a9", "5.3", "Samordnad finansiering", AGENCY_FUNDING);
        add(before, keyed ? "6" : "b1", "6", "Strategiska utvecklingsprojekt 2023", "");
        add(before, keyed ? "6.2" : "b2", "6.2", "Konkurrenskraft och finansiering", PLANS + "\n\n" + COMPETING);
        add(before, keyed ? "6.6" : "b3", "6.4", "Mission klimatneutrala städer internationellt", ABROAD);
        add(before, keyed ? "9" : "b4", "8", "Kontraktet", "Avtalet är version 3 och gäller under 2023.");
        return before;
    }

    static List<Section> after() {
        List<Section> after = new ArrayList<>();
        add(after, "3", "3", "Kommunens åtaganden", "");
        add(after, "3.2", "3.2", "Strategi", "Strategin antogs av fullmäktige och gäller i fyra år.");
        add(after, "3.2.3", "3.3.3", "Samverkan med näringsliv och medborgare", STRATEGY_TOGETHER);
        add(after, "3.4", "3.4", "Samverkan med näringsliv och medborgare", TOGETHER + " Rådet fick en ny ordförande.");
        add(after, "4", "4", "Viable Cities åtaganden", "");
        add(after, "4.2", "4.2", "Smart policyutveckling", SMART.replace("två", "fyra"));
        add(after, "4.3", "4.3", "Innovation", "En ny fond för prov i full skala öppnas i vår, med sex platser.");
        add(after, "4.4", "4.4", "Samordnad finansiering", FUNDING.replace("banker", "banker och pensionsfonder"));
        add(after, "5", "5", "Myndigheternas åtaganden", "");
        add(after, "5.1", "5.1", "Smart policyutveckling", LEARNING.replace("varje månad", "varannan vecka"));
        add(
                after,
                "5.3",
                "5.3",
                "Samordnande insatser kring finansiering",
                AGENCY_FUNDING.replace("ett svar", "besked"));
        add(after, "6", "6", "Strategiska utvecklingsprojekt 2024", "");
        add(after, "6.2", "6.2", "Klimatinvesteringsplaner", PLANS.replace("varje höst", "varje vår"));
        add(after, "6.3", "6.3", "Konkurrenskraft genom omställning", COMPETING);
        add(after, "6.6", "6.6", "Mission klimatneutrala städer internationellt", ABROAD);
        add(after, "7.4", "7.4", "Viktigaste uppdateringar för myndigheterna", "");
        add(after, "7.4.1", "7.4.1", "Smart policyutveckling", LABS);
        add(after, "9", "9", "Kontraktet", "Avtalet är version 4 och gäller under 2024.");
        return after;
    }

    /** Adds a section at the end of a text. */
    static void add(List<Section> text, String key, String number, String title, String body) {
        text.add(new Section(
                key,
                number,
                title,
                number.split("\\.").length,
                text.size(),
                Owner.PROGRAMME,
                1,
                body,
                "någon",
                Instant.EPOCH,
                false));
    }
}
