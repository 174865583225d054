package org.arshjul.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SettingsApiTest extends ApiTest {

    @Test
    void people_choose_for_themselves_by_rest() {
        Caller nacka = as("nacka.registrar");
        assertThat(nacka.get("/api/settings").json().path("language").asText()).isEqualTo("sv");

        nacka.put("/api/settings", "{\"language\":\"tlh\",\"digestHour\":12}").problem(400, "person.language.unknown");
        nacka.put("/api/settings", "{\"language\":\"sv\",\"digestHour\":18}").problem(400, "settings.hour");
        assertThat(nacka.get("/api/settings").json().path("digestHour").isNull())
                .isTrue();
        nacka.put("/api/settings", "{\"language\":\"en\",\"digestHour\":12,\"onlySigning\":true}")
                .expect(204);

        assertThat(nacka.get("/api/settings").json().path("digestHour").asInt()).isEqualTo(12);
    }

    @Test
    void a_calendar_address_is_made_and_ended_by_rest() {
        Caller nacka = as("nacka.signatory");
        String address = nacka.post("/api/settings/calendar", "{}")
                .expect(201)
                .json()
                .path("address")
                .asText();
        String path = address.substring(address.indexOf("/calendar/"));
        assertThat(nacka.get(path).expect(200).response().body()).startsWith("BEGIN:VCALENDAR");

        nacka.send("DELETE", "/api/settings/calendar").expect(204);

        nacka.get(path).expect(404);
    }

    @Test
    void of_many_first_addresses_at_once_the_last_one_holds() {
        Caller nacka = as("nacka.contact");

        List<Integer> answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(click -> nacka.post("/api/settings/calendar", "{}").status())
                .toList();

        assertThat(answers).containsOnly(201);
        nacka.send("DELETE", "/api/settings/calendar").expect(204);
    }
}
