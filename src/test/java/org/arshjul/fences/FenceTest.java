package org.arshjul.fences;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.JavaDelegate;

@AnalyzeClasses(packages = "org.arshjul", importOptions = ImportOption.DoNotIncludeTests.class)
class FenceTest {

    /** These measure how long machines, not people, have waited. */
    private static final Set<String> BY_THE_MACHINE = Set.of(
            "org.arshjul.audit.webhook.WebhookRelay",
            "org.arshjul.notification.Backlog",
            "org.arshjul.notification.Outbox",
            "org.arshjul.notification.Post",
            "org.arshjul.notification.Relay",
            "org.arshjul.party.Invitations",
            "org.arshjul.platform.node.StuckPublications",
            "org.arshjul.platform.security.LiveSessions",
            "org.arshjul.platform.security.LogInGate",
            "org.arshjul.platform.security.SecondFactors");

    /** The demo keeps how far its clock is ahead of the machine's. */
    private static final String DEMO_CLOCK = "org.arshjul.demo.DemoClock";

    @ArchTest
    static final ArchRule the_engine_is_known_only_in_process_packages_and_in_the_platform = noClasses()
            .that()
            .resideOutsideOfPackages("..process..", "org.arshjul.platform..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule time_comes_from_the_programmes_clock = noClasses()
            .that(describe(
                    "are not the clock itself, or measure the machine",
                    one -> !one.getPackageName().equals("org.arshjul.platform.clock")
                            && !BY_THE_MACHINE.contains(one.getName())
                            && !one.getName().equals(DEMO_CLOCK)))
            .should(callMethodWhere(describe("asks the machine for the time", FenceTest::asksTheMachine)));

    @ArchTest
    static final ArchRule a_delegate_calls_the_domain_once = classes()
            .that()
            .implement(JavaDelegate.class)
            .and()
            .resideOutsideOfPackage("org.arshjul.platform..")
            .should(callItsDomainOnce());

    @ArchTest
    static final ArchRule a_delegate_catches_nothing =
            classes().that().implement(JavaDelegate.class).should(not(catchSomething()));

    private static boolean asksTheMachine(JavaMethodCall call) {
        JavaClass owner = call.getTargetOwner();
        boolean now = call.getName().equals("now")
                && owner.getPackageName().equals("java.time")
                && call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(parameter -> parameter.isEquivalentTo(Clock.class));
        return now
                || owner.isEquivalentTo(Clock.class) && call.getName().startsWith("system")
                || owner.isEquivalentTo(System.class) && call.getName().equals("currentTimeMillis");
    }

    @ArchTest
    static final ArchRule no_date_is_made_of_the_machines_time = noClasses()
            .should()
            .callConstructor(Date.class)
            .orShould()
            .callMethod(java.util.Calendar.class, "getInstance");

    private static ArchCondition<JavaClass> callItsDomainOnce() {
        return new ArchCondition<>("call one or two methods of its module's API and nothing else of the product") {
            @Override
            public void check(JavaClass delegate, ConditionEvents events) {
                List<JavaMethodCall> calls = delegate.getMethodCallsFromSelf().stream()
                        .filter(call -> call.getTargetOwner().getPackageName().startsWith("org.arshjul."))
                        .filter(call -> !call.getTargetOwner().getPackageName().contains(".process"))
                        .filter(call -> !call.getTarget().getName().equals("of"))
                        .toList();
                boolean ok = calls.size() == 1
                        || calls.size() == 2
                                && calls.get(0)
                                        .getTargetOwner()
                                        .equals(calls.get(1).getTargetOwner())
                                && calls.stream()
                                        .anyMatch(call -> !call.getTarget()
                                                .resolveMember()
                                                .orElseThrow()
                                                .getRawReturnType()
                                                .isEquivalentTo(void.class));
                events.add(new SimpleConditionEvent(delegate, ok, delegate.getName() + " calls " + calls));
            }
        };
    }

    private static ArchCondition<JavaClass> catchSomething() {
        return new ArchCondition<>("catch something") {
            @Override
            public void check(JavaClass delegate, ConditionEvents events) {
                boolean catches = delegate.getCodeUnits().stream()
                        .anyMatch(unit -> !unit.getTryCatchBlocks().isEmpty());
                events.add(new SimpleConditionEvent(delegate, catches, delegate.getName() + " catches"));
            }
        };
    }
}
