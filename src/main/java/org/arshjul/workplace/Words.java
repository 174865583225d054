package org.arshjul.workplace;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.platform.task.HumanTask;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Everything that pages say, in the reader's language; for templates too, as {@code @words}. */
@Component("words")
public class Words {

    private static final int MEGABYTE = 1_000_000;
    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    /** That text; a missing one shows its key. */
    public String of(String key, Object... arguments) {
        return messages.getMessage(key, arguments, key, locale());
    }

    /** That text, if there is one. */
    public Optional<String> find(String key, Object... arguments) {
        return Optional.ofNullable(messages.getMessage(key, arguments, null, locale()));
    }

    /** That text in each language that pages have, for what people may send back in another than they read. */
    public Set<String> inAllLanguages(String key) {
        return Stream.of("sv", "en")
                .map(language -> messages.getMessage(key, null, Locale.forLanguageTag(language)))
                .collect(Collectors.toSet());
    }

    /** What the work makes of words in Swedish, whoever reads it: contracts and reports are Swedish documents. */
    public <T> T inSwedish(Supplier<T> work) {
        LocaleContext reader = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(SWEDISH);
        try {
            return work.get();
        } finally {
            LocaleContextHolder.setLocaleContext(reader);
        }
    }

    /** A task's name in the reader's language; the model has the Swedish one. */
    public String task(HumanTask task) {
        return find("task." + task.kind() + ".name").orElse(task.name());
    }

    /** What a refusal says. */
    public String of(Refusal refusal) {
        return messages.getMessage(
                "refusal." + refusal.code(), refusal.arguments().toArray(), refusal.code(), locale());
    }

    /** 8 december 2026; nothing for null. */
    public String date(LocalDate day) {
        return day == null
                ? ""
                : DateTimeFormatter.ofPattern("d MMMM yyyy", locale()).format(day);
    }

    /** The day on which that moment lies in Stockholm. */
    public String date(Instant moment) {
        return moment == null ? "" : date(day(moment));
    }

    /** The day on which that moment lies in Stockholm, to reckon with. */
    public LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ProgrammeClock.STOCKHOLM);
    }

    /** Day and time of that moment in Stockholm. */
    public String moment(Instant moment) {
        return moment == null ? "" : date(moment) + ", " + time(moment);
    }

    /** The time of day at that moment in Stockholm, such as 14:32. */
    public String time(Instant moment) {
        return DateTimeFormatter.ofPattern("HH:mm")
                .withZone(ProgrammeClock.STOCKHOLM)
                .format(moment);
    }

    /** A file's size, such as 120 kB or 2,4 MB. */
    public String size(int bytes) {
        NumberFormat number = NumberFormat.getInstance(locale());
        number.setMaximumFractionDigits(bytes < MEGABYTE ? 0 : 1);
        return bytes < MEGABYTE
                ? number.format(Math.max(1, bytes / 1000)) + " kB"
                : number.format((double) bytes / MEGABYTE) + " MB";
    }

    public Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
