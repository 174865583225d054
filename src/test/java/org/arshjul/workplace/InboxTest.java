package org.arshjul.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What waits for somebody of an agency, of whom every contract asks something. */
class InboxTest extends PagesTest {

    @BeforeEach
    void nothing_happens_meanwhile() {
        nothingHappens();
    }

    @Test
    void what_waits_is_counted_whole_and_shown_by_the_page_the_most_urgent_first() {
        Visitor contact = as("formas.contact");
        try (MadeYear year = new MadeYear(jdbc, 2130, 120)) {
            jdbc.sql("update party set name = 'Ödeshög' where id = 'kommun-2130-010'")
                    .update();
            Document first = contact.open("/");
            assertThat(first.select("tbody tr").get(9).text()).contains("Ödeshög 2130");
            assertThat(first.select("section > p").text())
                    .contains("120 uppgifter väntar på dig")
                    .contains("Försenade: 3.")
                    .contains("120 texter");
            assertThat(first.select("tbody tr")).hasSize(50);
            assertThat(first.select("tbody tr.overdue td:nth-of-type(1)").eachText())
                    .containsExactly(year.name(1) + " 2130", year.name(2) + " 2130", year.name(3) + " 2130");
            assertThat(first.select("nav.pages").text()).isEqualTo("1 2 3");

            Document last = contact.open(first.select("nav.pages a").last().attr("href"));
            assertThat(last.select("tbody tr")).hasSize(20);
            assertThat(last.select("tbody").text()).contains(year.name(120)).doesNotContain(year.name(50));
            assertThat(contact.open("/?page=99").select("tbody tr")).hasSize(20);
        }
        assertThat(contact.open("/").text()).contains("Inget väntar på dig");
    }

    @Test
    void the_inbox_asks_as_little_for_300_tasks_as_for_23() {
        readOfFew(costOfAnySize(as("vinnova.contact"), 2131, UnaryOperator.identity(), year -> "/"));
    }
}
