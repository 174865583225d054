package org.arshjul.platform.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.arshjul.platform.task.TaskCaptions;
import org.arshjul.platform.task.TaskKind;
import org.arshjul.platform.task.TaskKinds;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Tells Tasklist the person's language, which is that of our pages, and in it what the engine knows by a Swedish name:
 * tasks, filters, captions.
 */
@Controller
@OpenTo(Whom.SIGNED_IN)
class TasklistLanguage {

    static final Locale SWEDISH = Locale.forLanguageTag("sv");

    private static final MediaType JAVASCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");

    private static final List<String> SETTINGS = List.of(
            "tasklist.app",
            "tasklist.shortcut.claim",
            "tasklist.shortcut.filter",
            "tasklist.shortcut.list",
            "tasklist.shortcut.form",
            "tasklist.shortcut.start");

    private static final List<String> PROCESSES =
            List.of("revision-cycle", "text-revision", "review-round", "contract-signing", "follow-up");

    private final MessageSource messages;
    private final TaskKinds kinds;
    private final ObjectMapper json;

    TasklistLanguage(MessageSource messages, TaskKinds kinds, ObjectMapper json) {
        this.messages = messages;
        this.kinds = kinds;
        this.json = json;
    }

    @GetMapping("/camunda/app/tasklist/scripts/language.js")
    ResponseEntity<String> language(Locale language) throws JsonProcessingException {
        Map<String, String> words = new TreeMap<>();
        SETTINGS.forEach(key -> words.put(key, word(key, language)));
        Map<String, String> names = new TreeMap<>();
        named().forEach(key -> names.put(word(key, SWEDISH), word(key, language)));
        return ResponseEntity.ok()
                .contentType(JAVASCRIPT)
                .cacheControl(CacheControl.noStore())
                .body("export const language = %s;\nexport const words = %s;\nexport const names = %s;\n"
                        .formatted(
                                json.writeValueAsString(language.getLanguage().equals("en") ? "en" : "sv"),
                                json.writeValueAsString(words),
                                json.writeValueAsString(names)));
    }

    /** The keys of everything that the engine knows by its Swedish text. */
    private Stream<String> named() {
        return Stream.of(
                        Stream.of(TasklistFilter.values())
                                .flatMap(filter -> Stream.of(filter.text(), filter.text() + ".help")),
                        Stream.of(TaskCaptions.Caption.values()).map(caption -> "tasklist.caption." + caption.name()),
                        PROCESSES.stream()
                                .flatMap(process ->
                                        Stream.of("tasklist.stage." + process, "tasklist.process." + process)),
                        Stream.of("role.coordinator", "role.steering", "owner.agencies", "owner.programme"),
                        kinds.all().stream().map(TaskKind::id).map("task.%s.name"::formatted))
                .flatMap(keys -> keys);
    }

    private String word(String key, Locale language) {
        return messages.getMessage(key, null, key, language);
    }
}
