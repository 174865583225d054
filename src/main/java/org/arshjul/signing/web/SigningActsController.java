package org.arshjul.signing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.arshjul.platform.Digest;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.arshjul.signing.SigningAct;
import org.arshjul.signing.SigningActs;
import org.arshjul.signing.SigningActs.Ticked;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@OpenTo(Whom.SIGNED_IN)
@RequestMapping("/api/signing-acts")
@Tag(name = "signing acts")
class SigningActsController {

    /** What is signed in one go. */
    record NewAct(@NotEmpty @Size(max = 1000) @Valid List<NewItem> contracts) {}

    /** @param digest SHA-256 of the document that was shown */
    record NewItem(@NotBlank String task, @NotNull String digest) {}

    private final SigningActs acts;

    SigningActsController(SigningActs acts) {
        this.acts = acts;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Signs several contracts in one go; each is signed or refused by itself")
    SigningAct confirm(@Valid @RequestBody NewAct act) {
        UUID id = acts.confirm(act.contracts().stream()
                .map(item -> new Ticked(item.task(), new Digest(item.digest())))
                .toList());
        acts.carryOut(id);
        return acts.get(id);
    }

    @GetMapping("/{id}")
    @Operation(summary = "A signing act of one's own, and what became of each contract")
    SigningAct get(@PathVariable UUID id) {
        return acts.get(id);
    }
}
