package org.arshjul.notification;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.arshjul.party.Parties;
import org.arshjul.party.Party;
import org.arshjul.party.PartyId;
import org.arshjul.party.Person;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.platform.look.Look;
import org.arshjul.platform.task.HumanTask;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Puts words into mails, in the reader's language; what people wrote is only ever a value in them. */
@Component
class LetterTemplates {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");
    private static final Pattern OF_A_YEAR = Pattern.compile("\\d{4}/.+");

    /** One content in both forms. */
    record Forms(String text, String html) {}

    private final Parties parties;
    private final Look look;
    private final MailSettings settings;

    /** Names change with the configuration only, so with a restart. */
    private final Map<String, String> names = new ConcurrentHashMap<>();

    private final ResourceBundleMessageSource words = new ResourceBundleMessageSource();
    private final SpringTemplateEngine texts;
    private final SpringTemplateEngine pages;

    LetterTemplates(Parties parties, Look look, MailSettings settings) {
        this.parties = parties;
        this.look = look;
        this.settings = settings;
        words.setBasename("messages/notification");
        words.setDefaultEncoding(StandardCharsets.UTF_8.name());
        words.setFallbackToSystemLocale(false);
        texts = engine(".txt", TemplateMode.TEXT);
        pages = engine(".html", TemplateMode.HTML);
    }

    private SpringTemplateEngine engine(String suffix, TemplateMode mode) {
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/mail/");
        files.setSuffix(suffix);
        files.setTemplateMode(mode);
        files.setCharacterEncoding(StandardCharsets.UTF_8.name());
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(files);
        engine.setTemplateEngineMessageSource(words);
        return engine;
    }

    static Locale language(Person person) {
        return "en".equals(person.language()) ? Locale.ENGLISH : SWEDISH;
    }

    /** That template with these values, in the frame of all mails: whose they are, and how to get others. */
    Forms render(String template, Person reader, Map<String, Object> values) {
        Context context = new Context(language(reader), values);
        context.setVariable("programme", parties.programme());
        context.setVariable("organisation", look.organisation());
        context.setVariable("accent", look.accent());
        context.setVariable("accentDark", look.accentDark());
        context.setVariable("logo", look.logo().orElse(null));
        context.setVariable("logoId", "cid:" + Envelope.LOGO);
        context.setVariable("settingsLink", settings.baseUrl() + "/settings");
        return new Forms(texts.process(template, context), pages.process(template, context));
    }

    /** A task's name: the model's own, unless there is one in the reader's language. */
    String task(Person reader, HumanTask task) {
        return wordsOr(reader, "task." + task.kind(), task.name());
    }

    /** That text; dates and tasks among the arguments are written out, everything else as it is. */
    String words(Person reader, String key, Object... arguments) {
        Object[] written = Arrays.stream(arguments)
                .map(argument -> written(reader, argument))
                .toArray();
        return words.getMessage(key, written, language(reader));
    }

    /** That text, or the other when there is none of that key. */
    String wordsOr(Person reader, String key, String otherwise, Object... arguments) {
        return words.getMessage(key, arguments, otherwise, language(reader));
    }

    private Object written(Person reader, Object argument) {
        if (argument instanceof HumanTask task) {
            return task(reader, task);
        }
        if (argument instanceof LocalDate date) {
            return date(reader, date);
        }
        if (argument instanceof Instant moment) {
            return date(reader, LocalDate.ofInstant(moment, ProgrammeClock.STOCKHOLM));
        }
        return String.valueOf(argument);
    }

    static String date(Person reader, LocalDate date) {
        return date.format(DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", language(reader)));
    }

    /** A business key in people's words: the contract's party, the shared text or the year's revision; others as they are. */
    String subject(Person reader, String subject) {
        if (AddressSubject.is(subject)) {
            return words(reader, "subject.address", parties.nameOf(AddressSubject.person(subject)));
        }
        String[] parts = subject.split("/");
        if (parts.length == 1) {
            return words(reader, "subject.cycle", subject);
        }
        if (!OF_A_YEAR.matcher(subject).matches()) {
            return subject;
        }
        if ("shared".equals(parts[1])) {
            return words(reader, "subject.shared", parts[0]);
        }
        String party = names.computeIfAbsent(parts[1], this::name);
        return words(reader, "subject.contract", party, parts[0]);
    }

    private String name(String party) {
        return parties.find(new PartyId(party)).map(Party::name).orElse(party);
    }
}
