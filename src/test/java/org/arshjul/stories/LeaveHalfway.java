package org.arshjul.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * Makes the database that {@link UpgradeTest} of later versions begins with: {@code mvn test -Dtest=LeaveHalfway}, in the version
 * that is to be upgraded. Its years have been left at every step at which one of our processes can wait.
 */
@Stories
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:halfway;DB_CLOSE_DELAY=-1")
class LeaveHalfway {

    private static final String MUNICIPALITY = "enkoping";
    private static final String HALF_YEAR = "half-year";

    @Autowired
    Story story;

    @Autowired
    Product product;

    @Autowired
    RepositoryService models;

    @Autowired
    JdbcClient jdbc;

    @Test
    void years_are_left_at_every_wait_state() {
        story.spring().started();
        leaveDrafting(story.drafting());
        leaveReviewing(story.drafting());
        leaveDisagreeing(story.drafting());
        leaveReworking(story.drafting());
        leaveDeciding(story.agreed());
        story.frozen();
        leaveSigning(story.signing());
        leaveLate(story.signing(), "ContractsDue").answer("DecideOnLateContracts", Year.decision("extend"));
        leaveLate(story.signing(), "ContractsDue");
        inForce();
        leaveReporting(reporting());
        leaveLate(leaveCompiled(reporting()), "FollowUpsDue");
        leaveLate(reporting(), "FollowUpsDue").answer("DecideOnLateFollowUps", Year.decision("extend"));
        followedUp();
        Year asked = compiled();
        asked.answer(
                "TakeNote",
                Map.of("sendBack", true, "questions", List.of(Map.of("party", MUNICIPALITY, "question", "Varför?"))));
        compiled();
        compiled().answer("TakeNote", Map.of());
        product.cameBack("malmo.contact");

        Waiting waiting = new Waiting(jdbc);
        assertThat(waiting.now()).containsAll(waiting.everywhere(models));
        leaveOutDocuments();
        jdbc.sql("script to 'src/test/resources/upgrade/halfway.zip' compression zip")
                .query()
                .listOfRows();
    }

    private void leaveDrafting(Year year) {
        year.shared().passes("DraftDue", "agencies");
        year.contract("enkoping").text().passes("DraftDue", "municipality");
        year.contract("enkoping").text().answer("DecideOnLateDraft", "municipality", Year.decision("extend"));
        year.contract("lund").text().drafted();
    }

    private void leaveReviewing(Year year) {
        for (TextStory text : List.of(
                year.shared(),
                year.contract("enkoping").text(),
                year.contract("lund").text())) {
            text.underReview().passes("OpinionDue", "formas");
        }
        year.contract("enkoping").text().answer("DecideOnSilence", "formas", Year.decision("extend"));
        year.contract("lund").text().answer("DecideOnSilence", "formas", Year.decision("steeringGroup"));
    }

    private void leaveDisagreeing(Year year) {
        for (ContractStory contract : year.contracts()) {
            contract.text().underReview().roundsUsedUp("trafikverket", "municipality", "3.9");
        }
        year.contract("lund").text().answer("DecideOnDisagreement", null, Year.decision("steeringGroup"));
        year.shared().underReview().roundWithRequest("vinnova", "4.1");
    }

    private void leaveReworking(Year year) {
        for (ContractStory contract : year.contracts()) {
            contract.text().underReview().roundWithRequest("trafikverket", "3.9");
            contract.text().passes("ReworkDue", "municipality");
        }
        year.contract("lund").text().answer("DecideOnLateRework", "municipality", Year.decision("extend"));
    }

    private void leaveDeciding(Year year) {
        year.contract("lund").board("rejected");
    }

    private void leaveSigning(Year year) {
        ContractStory late = year.contract("enkoping");
        late.signedBy("vinnova");
        late.passes("SignatureDue", "formas");
        late.passes("SignatureDue", "trafikverket");
        late.answer("DecideOnLateSignature", "trafikverket", Year.decision("extend"));
        year.contract("lund").declinedBy("formas");
    }

    private Year leaveLate(Year year, String deadline) {
        year.passes(deadline);
        return year;
    }

    private void leaveReporting(Year year) {
        FollowUpStory shared = year.followUp("shared", HALF_YEAR);
        List<String> late = List.copyOf(shared.asked()).subList(0, 2);
        late.forEach(party -> shared.passes("ReportDue", party));
        shared.answer("DecideOnMissingReport", late.get(1), Year.decision("extend"));
        year.followUp(MUNICIPALITY, HALF_YEAR).reportedByAll();
    }

    private Year leaveCompiled(Year year) {
        FollowUpStory shared = year.followUp("shared", HALF_YEAR);
        FollowUpStory own = year.followUp(MUNICIPALITY, HALF_YEAR);
        for (FollowUpStory followUp : List.of(shared, own)) {
            followUp.reportedByAll();
            followUp.compiled();
        }
        own.sentBack(MUNICIPALITY, "Varför är cykelbanan sen?");
        return year;
    }

    /** A year in force with one municipality, so that its documents are few. */
    private Year inForce() {
        Year year = story.spring().started();
        year.answer("PlanRevision", Map.of("municipalities", List.of(MUNICIPALITY)));
        ContractStory contract = year.contract(MUNICIPALITY);
        year.shared().agreedAtOnce();
        contract.text().agreedAtOnce();
        contract.mandated();
        year.signingDay();
        contract.signedByAll();
        return year;
    }

    private Year reporting() {
        Year year = inForce();
        year.reportingOpens();
        return year;
    }

    /** A year of which nothing is left but its own report. */
    private Year followedUp() {
        Year year = inForce();
        for (String period : List.of(HALF_YEAR, "year-end")) {
            year.reportingOpens();
            year.followUp("shared", period).concluded();
            year.followUp(MUNICIPALITY, period).concluded();
        }
        return year;
    }

    private Year compiled() {
        Year year = followedUp();
        year.answer("CompileNationalReport", Map.of("note", "Arbetet följer planen."));
        return year;
    }

    /** Documents that no step reads any more, by far the most of the database. */
    private void leaveOutDocuments() {
        jdbc.sql("update evidence_file set content = x'', public_content = x''").update();
        jdbc.sql("update compiled_report set pdf = null").update();
        jdbc.sql("""
                        update signed_file set content = x'' where document_id in
                          (select d.id from frozen_document d join contract c on c.id = d.contract_id
                            where c.stage = 'IN_FORCE')
                        """).update();
    }
}
