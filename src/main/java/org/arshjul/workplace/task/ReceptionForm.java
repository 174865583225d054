package org.arshjul.workplace.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.arshjul.commitment.CompiledReports;
import org.arshjul.commitment.ReportId;
import org.arshjul.party.PartyId;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.workplace.Names;
import org.arshjul.workplace.report.ReportDrafts;
import org.springframework.stereotype.Component;

/** TakeNoteOfReport and TakeNote: the report, and room to take note of it or to ask. */
@Component
class ReceptionForm implements TaskForm {

    private static final int ROOMS = 3;

    /** Room for a question. */
    public record Room(int index, String party, String question) {}

    /** A party that can be asked. */
    public record Addressee(String id, String name) {}

    private final CompiledReports reports;
    private final ReportDrafts drafts;

    ReceptionForm(CompiledReports reports, ReportDrafts drafts) {
        this.reports = reports;
        this.drafts = drafts;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("TakeNoteOfReport", "TakeNote");
    }

    @Override
    public String template() {
        return "reception";
    }

    @Override
    public boolean takesFiles() {
        return true;
    }

    @Override
    public Map<String, Object> show(HumanTask task, Typed typed, Names names) {
        ReportId id = ReportId.of(task.subject());
        List<Addressee> addressees = reports.addressees(id).stream()
                .map(PartyId::value)
                .map(party -> new Addressee(party, names.party(party)))
                .sorted((one, other) -> Names.SWEDISH_ALPHABET.compare(one.name(), other.name()))
                .toList();
        Map<String, Object> model = new HashMap<>();
        model.put("report", id.toString());
        model.put("html", drafts.compiled(id));
        model.put("questions", reports.questions(id));
        model.put("addressees", addressees);
        model.put("rooms", rooms(typed, addressees));
        model.put(
                "asking",
                typed.names("question.").stream()
                        .anyMatch(name -> !typed.get(name).isBlank()));
        model.put("remark", typed.get("remark"));
        return model;
    }

    /** Always some that are empty. */
    private static List<Room> rooms(Typed typed, List<Addressee> addressees) {
        int asked = (int) IntStream.iterate(0, i -> typed.find("question." + i).isPresent(), i -> i + 1)
                .filter(i -> !typed.get("question." + i).isBlank())
                .count();
        String only = addressees.size() == 1 ? addressees.get(0).id() : "";
        return IntStream.range(0, asked + ROOMS)
                .mapToObj(i -> new Room(i, typed.or("party." + i, only), typed.get("question." + i)))
                .toList();
    }

    @Override
    public Optional<Typed> help(HumanTask task, Typed typed) {
        return typed.get("action").equals("more") ? Optional.of(typed) : Optional.empty();
    }

    @Override
    public Map<String, Object> answer(HumanTask task, Typed typed) {
        List<Map<String, Object>> questions = new ArrayList<>();
        for (int i = 0; typed.find("question." + i).isPresent(); i++) {
            if (!typed.get("question." + i).isBlank()) {
                Map<String, Object> question = new HashMap<>();
                question.put("party", typed.orNull("party." + i));
                question.put("question", typed.get("question." + i).strip());
                questions.add(question);
            }
        }
        Map<String, Object> answer = new HashMap<>();
        answer.put("remark", typed.orNull("remark"));
        answer.put("sendBack", typed.get("sendBack").equals("true"));
        answer.put("questions", questions);
        return answer;
    }
}
