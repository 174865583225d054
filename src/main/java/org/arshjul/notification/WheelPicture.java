package org.arshjul.notification;

import java.util.Map;
import java.util.Optional;
import org.arshjul.cycle.Cycle;
import org.arshjul.cycle.CycleState;
import org.arshjul.cycle.Cycles;
import org.arshjul.cycle.YearStanding;
import org.arshjul.cycle.YearStandings;
import org.arshjul.cycle.YearWheel;
import org.arshjul.party.Parties;
import org.arshjul.party.Person;
import org.arshjul.party.Role;
import org.arshjul.platform.calendar.Milestone;
import org.springframework.stereotype.Component;

/** The wheel of the running year, which stands in every mail to the steering group. */
@Component
class WheelPicture {

    /** By what the HTML of a mail names its picture. */
    static final String ID = "wheel@arshjul";

    private static final int PIXELS_PER_UNIT = 2;

    /** @param words the same in a sentence */
    record Picture(byte[] png, String words) {

        /** A letter's values with what the templates need to show it. */
        void into(Map<String, Object> values) {
            values.put("picture", words);
            values.put("pictureId", "cid:" + ID);
        }
    }

    private final Cycles cycles;
    private final YearStandings standings;
    private final Parties parties;
    private final LetterTemplates templates;

    WheelPicture(Cycles cycles, YearStandings standings, Parties parties, LetterTemplates templates) {
        this.cycles = cycles;
        this.standings = standings;
        this.parties = parties;
        this.templates = templates;
    }

    /** The picture in the reader's language; none for those outside the group, and when no year has contracts at work. */
    Optional<Picture> of(Person reader) {
        if (!parties.groupsOf(reader.id()).contains(Role.STEERING.group())) {
            return Optional.empty();
        }
        return cycles.years().stream()
                .findFirst()
                .map(cycles::get)
                .filter(cycle -> cycle.state() == CycleState.DRAFTING || cycle.state() == CycleState.SIGNING)
                .map(this::standing)
                .filter(standing -> !standing.places().isEmpty())
                .map(standing -> picture(reader, standing));
    }

    private YearStanding standing(Cycle cycle) {
        return standings.of(cycle);
    }

    private Picture picture(Person reader, YearStanding standing) {
        byte[] png = YearWheel.of(
                        standing,
                        places -> places.get(0).contract().toString(),
                        templates.words(reader, "wheel.caption"),
                        LetterTemplates.language(reader))
                .png(PIXELS_PER_UNIT);
        return new Picture(
                png,
                templates.words(
                        reader,
                        standing.late() == 0 ? "wheel.words" : "wheel.words.late",
                        standing.year(),
                        standing.inTime(),
                        standing.places().size(),
                        standing.late(),
                        standing.milestones().get(Milestone.SIGNING_DAY)));
    }
}
