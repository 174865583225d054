package org.arshjul.contract.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Locale;
import org.arshjul.contract.ContractTemplate;
import org.arshjul.contract.Owner;
import org.arshjul.contract.ReadingRights;
import org.arshjul.contract.Redlines;
import org.arshjul.contract.SectionHeading;
import org.arshjul.contract.SectionRedline;
import org.arshjul.contract.Templates;
import org.arshjul.contract.TextId;
import org.arshjul.contract.Texts;
import org.arshjul.platform.Digest;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@OpenTo(Whom.READERS)
@RequestMapping("/api/texts/{year}/{part}")
class TextsController {

    /** A section's new words; {@code basedOn} is the digest of the section as the writer saw it. */
    record Revision(
            @NotNull String title,
            @NotNull String body,
            @NotNull String basedOn) {}

    /**
     * A section that the text does without.
     *
     * @param asks what its owner is to write; empty where the title says it all
     */
    record MissingView(String key, String number, String title, Owner owner, String asks) {

        static MissingView of(SectionHeading section, ContractTemplate template) {
            return new MissingView(
                    section.key(),
                    section.number(),
                    section.title(),
                    section.owner(),
                    template.keyed(section.key())
                            .map(ContractTemplate.Section::asks)
                            .orElse(""));
        }
    }

    private final Texts texts;
    private final Templates templates;
    private final Redlines redlines;
    private final ReadingRights rights;

    TextsController(Texts texts, Templates templates, Redlines redlines, ReadingRights rights) {
        this.texts = texts;
        this.templates = templates;
        this.redlines = redlines;
        this.rights = rights;
    }

    @GetMapping
    @Operation(summary = "One text with its sections as they now read; part is shared or a municipality's id")
    TextView one(@PathVariable int year, @PathVariable String part) {
        return TextView.of(texts.get(readable(year, part)));
    }

    @GetMapping("/sections/{key}/versions")
    @Operation(summary = "Every version of one section, the first one first")
    List<TextView.SectionView> versions(@PathVariable int year, @PathVariable String part, @PathVariable String key) {
        TextId id = readable(year, part);
        texts.get(id).section(key);
        return texts.versions(id, key).stream().map(TextView.SectionView::of).toList();
    }

    @OpenTo(Whom.WRITERS)
    @PutMapping("/sections/{key}")
    @Operation(summary = "Give a section a new title and body; its owner's contacts only, while the text is open")
    TextView.SectionView revise(
            @PathVariable int year,
            @PathVariable String part,
            @PathVariable String key,
            @Valid @RequestBody Revision revision) {
        return TextView.SectionView.of(texts.revise(
                readable(year, part), key, revision.title(), revision.body(), new Digest(revision.basedOn())));
    }

    @GetMapping("/missing")
    @Operation(summary = "The sections of the template that the text does without, and which can be taken in")
    List<MissingView> missing(@PathVariable int year, @PathVariable String part) {
        ContractTemplate template = templates.of(year);
        return texts.missing(readable(year, part)).stream()
                .map(one -> MissingView.of(one, template))
                .toList();
    }

    @OpenTo(Whom.WRITERS)
    @PostMapping("/sections/{key}")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary =
                    "Take in a section of the template that the text does without; it stands empty. Its owner's contacts"
                            + " and coordinators only, while the text is open")
    TextView.SectionView takeIn(@PathVariable int year, @PathVariable String part, @PathVariable String key) {
        return TextView.SectionView.of(texts.takeIn(readable(year, part), key));
    }

    @OpenTo(Whom.WRITERS)
    @DeleteMapping("/sections/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Leave out again what was taken in, while it stands empty and has not been before the reviewers")
    void leaveOut(@PathVariable int year, @PathVariable String part, @PathVariable String key) {
        texts.leaveOut(readable(year, part), key);
    }

    @GetMapping("/redline")
    @Operation(
            summary = "What changed, section by section and commitment by commitment: against another year, an earlier"
                    + " version of each section, or the text that it is based on")
    ComparisonView redline(
            @PathVariable int year,
            @PathVariable String part,
            @RequestParam(required = false) Integer against,
            @RequestParam(required = false) Integer version,
            Locale reader) {
        TextId id = readable(year, part);
        List<SectionRedline> compared = compared(id, against, version);
        return ComparisonView.of(id.toString(), compared, redlines.commitments(compared, List.of(id)), reader);
    }

    private List<SectionRedline> compared(TextId id, Integer against, Integer version) {
        if (against != null && version != null) {
            throw Refusal.invalid("redline.oneOfBoth");
        }
        if (against != null) {
            rights.require(id.in(against));
            return redlines.againstYear(id, against);
        }
        return version == null ? redlines.againstBase(id) : redlines.againstVersion(id, version);
    }

    private TextId readable(int year, String part) {
        TextId id = TextId.of(year + "/" + part);
        rights.require(id);
        return id;
    }
}
