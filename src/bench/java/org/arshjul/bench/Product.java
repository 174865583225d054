package org.arshjul.bench;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.arshjul.Arshjul;
import org.arshjul.commitment.Commitments;
import org.arshjul.commitment.FollowUpId;
import org.arshjul.contract.Adoption;
import org.arshjul.contract.ContractId;
import org.arshjul.contract.TextId;
import org.arshjul.cycle.CycleState;
import org.arshjul.cycle.Cycles;
import org.arshjul.notification.Digests;
import org.arshjul.party.Parties;
import org.arshjul.party.PartyId;
import org.arshjul.party.Person;
import org.arshjul.platform.Actor;
import org.arshjul.platform.IdentityProof;
import org.arshjul.platform.clock.ClockHands;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.platform.pace.PeopleFirst;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.HumanTasks;
import org.arshjul.platform.task.TaskAnswers;
import org.arshjul.review.Reviews;
import org.arshjul.signing.Signings;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.Lifecycle;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The product, whose people answer by its commands; everything else of it goes on as it is shipped. */
final class Product implements Contender {

    static final String NAME = "Årshjul";

    private static final String COORDINATOR = "coordinator";
    private static final int YEAR = 2030;

    private final ConfigurableApplicationContext context;
    private final JdbcClient jdbc;
    private final HumanTasks tasks;
    private final TaskAnswers answers;
    private final Cycles cycles;
    private final Parties parties;
    private final PeopleFirst people;
    private final ProgrammeClock clock;

    /** With that many municipalities; the configurations given are added to the product's own. */
    Product(BenchDatabase database, Path folder, int municipalities, Class<?>... added) throws IOException {
        Path programme = folder.resolve("programme-%s-%d".formatted(database.name(), municipalities));
        BenchProgramme.write(programme, municipalities);
        this.context = new SpringApplicationBuilder(Arshjul.class)
                .sources(added)
                .profiles(database.profiles().toArray(new String[0]))
                .run(
                        "--spring.config.location=file:%s/".formatted(programme),
                        "--server.port=0",
                        // FreeMarker, which only the tests' class path has, would look for each page first.
                        "--spring.freemarker.enabled=false",
                        "--ARSHJUL_ADMINISTRATOR_PASSWORD=" + UUID.randomUUID(),
                        "--spring.datasource.url=" + database.url("product_" + municipalities),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=",
                        "--arshjul.signing.demo-folder=" + folder.resolve("signing"),
                        "--arshjul.audit.anchors.folder=" + programme.resolve("anchors"));
        this.jdbc = context.getBean(JdbcClient.class);
        this.tasks = context.getBean(HumanTasks.class);
        this.answers = context.getBean(TaskAnswers.class);
        this.cycles = context.getBean(Cycles.class);
        this.parties = context.getBean(Parties.class);
        this.people = context.getBean(PeopleFirst.class);
        this.clock = context.getBean(ProgrammeClock.class);
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    int year() {
        return YEAR;
    }

    int lastYear() {
        return YEAR - 1;
    }

    /** From now on everybody logs in by that password. */
    void letPeopleIn(String password) {
        jdbc.sql("update person set password_hash = :hash")
                .param("hash", context.getBean(PasswordEncoder.class).encode(password))
                .update();
    }

    void makeReviews() {
        MadeReviews.make(jdbc);
    }

    long openedContracts() {
        return jdbc.sql("select count(*) from contract where cycle = :year")
                .param("year", YEAR)
                .query(Long.class)
                .single();
    }

    long openTasks() {
        return jdbc.sql("select count(*) from human_task where ended_at is null")
                .query(Long.class)
                .single();
    }

    /** How many digests were written. */
    long digests() {
        return jdbc.sql("select count(*) from mail where kind = 'digest'")
                .query(Long.class)
                .single();
    }

    /**
     * Processor time that a day's digests took.
     *
     * @param writers of the thread that writes them
     * @param database of PostgreSQL's processes meanwhile
     */
    record DigestCost(Duration writers, Duration database) {}

    /** Writes the digests of the next day, on which everybody is told of what has come to them; from then on no mail goes out. */
    DigestCost costOfNextDaysDigests() {
        context.getBean("mailSchedules", Lifecycle.class).stop();
        Duration writers = ownTime();
        Map<Long, Duration> database = databaseTime();
        moveTo(clock.today().plusDays(1));
        context.getBean(Digests.class).sendDue();
        Duration spent = databaseTime().entrySet().stream()
                .map(one -> one.getValue().minus(database.getOrDefault(one.getKey(), Duration.ZERO)))
                .reduce(Duration.ZERO, Duration::plus);
        return new DigestCost(ownTime().minus(writers), spent);
    }

    private static Duration ownTime() {
        return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
    }

    /** Of each of its processes, none of which is this one's child. */
    private static Map<Long, Duration> databaseTime() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .filter(name -> name.endsWith("/postgres"))
                        .isPresent())
                .collect(toMap(
                        ProcessHandle::pid,
                        process -> process.info().totalCpuDuration().orElse(Duration.ZERO)));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public long open(int contracts) {
        takeInLastYear(contracts);
        return openYear(contracts);
    }

    /** Last year's contracts, which a year begins from, as an installation takes them in at its beginning. */
    void takeInLastYear(int contracts) {
        moveTo(LocalDate.of(YEAR, Month.MARCH, 4));
        Adoption adoption = context.getBean(Adoption.class);
        adoption.adoptShared(YEAR - 1, sample("shared"), "shared.txt");
        // The first one keeps who takes part in that year, for all others.
        adoptOwn(adoption, BenchProgramme.municipality(0));
        municipalities(contracts).skip(1).parallel().forEach(id -> adoptOwn(adoption, id));
        cycles.adopt(
                YEAR - 1,
                LocalDate.of(YEAR - 1, Month.DECEMBER, 8),
                municipalities(contracts).map(PartyId::new).toList());
        settle();
    }

    /** The nanoseconds until each contract of the new year had its first task. */
    long openYear(int contracts) {
        long begun = System.nanoTime();
        asCoordinator(() -> cycles.start(YEAR, cycles.proposedSigningDay(YEAR)));
        await(() -> openTasks("PlanRevision") == 1);
        HumanTask plan = ofYear("PlanRevision").get(0);
        act(plan, Map.of("municipalities", municipalities(contracts).toList())).run();
        // To count many again and again would take the processors from their opening.
        await(() -> openTasks(Kind.REVISE.id()) >= contracts + 2, Duration.ofMillis(20 + contracts / 20));
        long opened = System.nanoTime() - begun;
        settle();
        return opened;
    }

    private static Stream<String> municipalities(int contracts) {
        return IntStream.range(0, contracts).mapToObj(BenchProgramme::municipality);
    }

    /** It is nine o'clock of that day. */
    private void moveTo(LocalDate day) {
        context.getBean(ClockHands.class)
                .moveTo(day.atTime(9, 0).atZone(ProgrammeClock.STOCKHOLM).toInstant());
    }

    private void adoptOwn(Adoption adoption, String municipality) {
        adoption.adoptOwn(
                new ContractId(YEAR - 1, new PartyId(municipality)), sample("municipality"), municipality + ".txt");
    }

    private byte[] sample(String name) {
        try {
            return new ClassPathResource("stories/%s.txt".formatted(name))
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replace("2026", String.valueOf(YEAR))
                    .replace("2025", String.valueOf(YEAR - 1))
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @Override
    public void prepare(Kind kind) {
        switch (kind) {
            case MANDATE -> agreeOnTheSharedText();
            case SIGN ->
                asCoordinator(() -> {
                    cycles.openSigning(YEAR);
                    return null;
                });
            case REPORT -> openReporting();
            default -> {
                // Its tasks follow on each other by themselves.
            }
        }
        settle();
    }

    private void agreeOnTheSharedText() {
        for (String kind : List.of("ReviseSections", "ConfirmDraft", "GiveOpinion")) {
            settle();
            tasks.openIn(TextId.shared(YEAR).toString()).stream()
                    .filter(task -> task.kind().equals(kind))
                    .forEach(task -> answer(task).run());
        }
    }

    private void openReporting() {
        if (cycles.get(YEAR).state() == CycleState.SIGNING) {
            passes("ContractsDue");
            await(() -> openTasks("DecideOnLateContracts") == 1);
            act(ofYear("DecideOnLateContracts").get(0), Map.of("decision", "proceed", "reason", "Mätning."))
                    .run();
            await(() -> cycles.get(YEAR).state() == CycleState.IN_FORCE);
        }
        settle();
        passes("ReportingDateCame");
    }

    /** The year's timer of that id goes off, if it runs. */
    private void passes(String timer) {
        ManagementService jobs = context.getBean(ManagementService.class);
        for (Job job : jobs.createJobQuery().timers().activityId(timer).list()) {
            jobs.executeJob(job.getId());
        }
    }

    @Override
    public Collection<List<Runnable>> answers(Kind kind, int from, int to) {
        Set<String> wanted = new HashSet<>();
        IntStream.range(from, to).forEach(number -> wanted.add(YEAR + "/" + BenchProgramme.municipality(number)));
        return ofYear(kind.id()).stream()
                .filter(task -> wanted.contains(contract(task)))
                .collect(groupingBy(Product::contract, mapping(this::answer, toList())))
                .values();
    }

    /** Follow-ups have the period in their subject. */
    private static String contract(HumanTask task) {
        return task.subject().replaceFirst("^([^/]*/[^/]*)/.*", "$1");
    }

    private Runnable answer(HumanTask task) {
        return act(task, answerTo(task));
    }

    /** What one who may answer that task does when the page is filled in: sent as a request, for which what follows stands back. */
    private Runnable act(HumanTask task, Map<String, Object> answer) {
        Person person = parties.members(task.groups().get(0)).get(0);
        Set<String> groups = parties.groupsOf(person.id());
        return () -> {
            try (PeopleFirst.Asked waiting = people.asked()) {
                Actor.as(person.id(), groups, new IdentityProof("password", clock.instant()), () -> {
                    answers.answer(task.id(), answer);
                    return null;
                });
            }
        };
    }

    private Map<String, Object> answerTo(HumanTask task) {
        return switch (task.kind()) {
            case "GiveOpinion" ->
                Map.of(
                        "opinions",
                        context
                                .getBean(Reviews.class)
                                .get(TextId.of(task.subject()), new PartyId(task.concerns()))
                                .missingFrom(new PartyId(task.concerns()))
                                .stream()
                                .map(section -> Map.of(
                                        "section", section.key(),
                                        "digest", section.digest().hex(),
                                        "verdict", "approved"))
                                .toList());
            case "RecordMandate" ->
                Map.of(
                        "decision", "approved",
                        "decidedOn", clock.today().toString(),
                        "paragraph", "§ 7",
                        "reference", "KS 311");
            case "SignContract" ->
                Map.of(
                        "signed",
                        true,
                        "digest",
                        context.getBean(Signings.class)
                                .get(ContractId.of(task.subject()))
                                .document()
                                .orElseThrow()
                                .digest()
                                .hex());
            case "ReportCommitments" ->
                Map.of(
                        "reports",
                        context
                                .getBean(Commitments.class)
                                .inForce(FollowUpId.of(task.subject()).text())
                                .stream()
                                .filter(one -> one.party().value().equals(task.concerns()))
                                .map(one -> Map.<String, Object>of(
                                        "commitment",
                                        one.id(),
                                        "status",
                                        "begun",
                                        "progress",
                                        40,
                                        "done",
                                        "Arbetet pågår."))
                                .toList());
            case "CompileReport" -> Map.of("summary", "Arbetet följer planen.");
            default -> Map.of();
        };
    }

    /** One statement, which sees all at one moment: what waits in one place must not move on to another unseen. */
    @Override
    public void settle() {
        await(() -> jdbc.sql("""
                                select (select count(*) from event_publication where completion_date is null)
                                     + (select count(*) from act_ru_job
                                         where retries_ > 0 and (duedate_ is null or duedate_ <= :now))
                                     + (select count(*) from signature s
                                          left join signature_in_file f on f.signature_id = s.id
                                         where f.signature_id is null and s.voided_at is null)
                                """)
                        .param("now", Timestamp.from(clock.instant()))
                        .query(Long.class)
                        .single()
                == 0);
    }

    private long openTasks(String kind) {
        return jdbc.sql(
                        "select count(*) from human_task where ended_at is null and kind = :kind and subject like :year")
                .param("kind", kind)
                .param("year", YEAR + "%")
                .query(Long.class)
                .single();
    }

    private List<HumanTask> ofYear(String kind) {
        return tasks.openIn(String.valueOf(YEAR)).stream()
                .filter(task -> task.kind().equals(kind))
                .toList();
    }

    private <T> T asCoordinator(Supplier<T> act) {
        return Actor.as(COORDINATOR, Set.of(COORDINATOR), act);
    }

    private static void await(BooleanSupplier reached) {
        await(reached, Duration.ofMillis(20));
    }

    private static void await(BooleanSupplier reached, Duration every) {
        Awaitility.await().atMost(Duration.ofMinutes(20)).pollInterval(every).until(reached::getAsBoolean);
    }

    @Override
    public void close() {
        context.close();
    }
}
