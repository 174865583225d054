package org.arshjul.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.arshjul.cycle.YearStanding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How the year stood when each monthly letter was written. */
@Repository
class MonthlyStandings {

    /** How far one contract had come, and whether it was late. */
    record Stood(int step, boolean late) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Stood>> BY_CONTRACT = new TypeReference<>() {};

    private final JdbcClient jdbc;

    MonthlyStandings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The day on which that month's letter was written, if it was. */
    Optional<LocalDate> writtenIn(LocalDate month) {
        return jdbc.sql("select on_day from steering_letter where month_begins = :month")
                .param("month", month.withDayOfMonth(1))
                .query(LocalDate.class)
                .optional();
    }

    /** By contract; empty when no letter was written about that year before the month. */
    Map<String, Stood> before(LocalDate month, int year) {
        return jdbc.sql("""
                        select standing from steering_letter where month_begins < :month and cycle_year = :year
                         order by month_begins desc limit 1
                        """)
                .param("month", month.withDayOfMonth(1))
                .param("year", year)
                .query(String.class)
                .optional()
                .map(MonthlyStandings::read)
                .orElse(Map.of());
    }

    /** Fails on the key when another node has written the month's. */
    void keep(LocalDate day, YearStanding standing) {
        jdbc.sql("""
                        insert into steering_letter (month_begins, on_day, cycle_year, standing)
                        values (:month, :day, :year, :standing)
                        """)
                .param("month", day.withDayOfMonth(1))
                .param("day", day)
                .param("year", standing.year())
                .param("standing", write(of(standing)))
                .update();
    }

    static Map<String, Stood> of(YearStanding standing) {
        Map<String, Stood> now = new TreeMap<>();
        standing.places()
                .forEach(place -> now.put(place.contract().toString(), new Stood(place.step(), standing.late(place))));
        return now;
    }

    private static String write(Map<String, Stood> standing) {
        try {
            return JSON.writeValueAsString(standing);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, Stood> read(String standing) {
        try {
            return JSON.readValue(standing, BY_CONTRACT);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
