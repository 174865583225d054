package org.arshjul.stories;

import static org.arshjul.stories.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.arshjul.notification.AddressFailing;
import org.arshjul.notification.FailingAddresses;
import org.arshjul.platform.process.DeadlineMissed;
import org.arshjul.platform.task.HumanTask;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Mail does not reach somebody, and a coordinator sees to it. */
abstract class AddressStories {

    @Autowired
    Story story;

    @Autowired
    Product product;

    @Autowired
    FailingAddresses failing;

    @Test
    void a_coordinator_corrects_an_address_in_the_task_that_a_returned_mail_leads_to() {
        story.spring();
        HumanTask task = product.cameBack("lund.contact");
        assertThat(product.happened(AddressFailing.class, "lund.contact"))
                .containsExactly(new AddressFailing("lund.contact"));
        assertThat(refusal(() -> product.answer(task, "coordinator", Map.of("address", "lund"))))
                .startsWith("person.address.malformed");

        product.answer(task, "coordinator", Map.of("address", "klimat@lund.example.org"));

        assertThat(product.parties.person("lund.contact"))
                .hasValueSatisfying(person -> assertThat(person.email()).isEqualTo("klimat@lund.example.org"));
        assertThat(failing.all()).isEmpty();
        assertThat(product.running("address")).isEmpty();
    }

    @Test
    void nobody_else_may_and_an_address_that_is_right_is_tried_again() {
        story.spring();
        HumanTask task = product.cameBack("lund.signatory");
        String address = failing.of("lund.signatory").orElseThrow().address();
        assertThat(refusal(() -> product.answer(task, "lund.contact", Map.of("address", address))))
                .startsWith("task.notYours");

        product.answer(task, "coordinator", Map.of("address", address));

        assertThat(failing.of("lund.signatory")).isEmpty();
        assertThat(product.running("address")).isEmpty();
    }

    @Test
    void the_task_ends_when_the_address_is_corrected_elsewhere_and_is_reported_when_it_is_late() {
        story.spring();
        HumanTask task = product.cameBack("umea.contact");
        product.passes("CorrectionDue", task.subject(), null);
        assertThat(product.happened(DeadlineMissed.class, "address"))
                .extracting(DeadlineMissed::awaited)
                .containsExactly("Correction");

        product.as("coordinator", "address", () -> {
            product.parties.correctAddress("umea.contact", "kontakt@umea.example.org");
            return null;
        });

        assertThat(product.tasks.get(task.id()).open()).isFalse();
        assertThat(failing.of("umea.contact")).isEmpty();
        assertThat(product.running("address")).isEmpty();
    }
}
