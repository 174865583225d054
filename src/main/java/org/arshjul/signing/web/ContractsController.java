package org.arshjul.signing.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.arshjul.contract.Assemblies;
import org.arshjul.contract.Contract;
import org.arshjul.contract.ContractId;
import org.arshjul.contract.Contracts;
import org.arshjul.contract.ReadingRights;
import org.arshjul.contract.Section;
import org.arshjul.contract.SectionScope;
import org.arshjul.contract.Text;
import org.arshjul.contract.Texts;
import org.arshjul.party.Parties;
import org.arshjul.party.Party;
import org.arshjul.party.PartyId;
import org.arshjul.platform.Digest;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.arshjul.signing.ContractDocument;
import org.arshjul.signing.ContractDocuments;
import org.arshjul.signing.ContractForm;
import org.arshjul.signing.ContractForms;
import org.arshjul.signing.FrozenDocument;
import org.arshjul.signing.SignedFiles;
import org.arshjul.signing.Signing;
import org.arshjul.signing.Signings;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@OpenTo(Whom.READERS)
@RequestMapping("/api/contracts")
class ContractsController {

    private final Contracts contracts;
    private final Signings signings;
    private final ContractDocuments documents;
    private final ContractForms forms;
    private final SignedFiles signed;
    private final Texts texts;
    private final Assemblies assemblies;
    private final Parties parties;
    private final ReadingRights rights;

    ContractsController(
            Contracts contracts,
            Signings signings,
            ContractDocuments documents,
            ContractForms forms,
            SignedFiles signed,
            Texts texts,
            Assemblies assemblies,
            Parties parties,
            ReadingRights rights) {
        this.contracts = contracts;
        this.signings = signings;
        this.documents = documents;
        this.forms = forms;
        this.signed = signed;
        this.texts = texts;
        this.assemblies = assemblies;
        this.parties = parties;
        this.rights = rights;
    }

    @OpenTo(Whom.SIGNED_IN)
    @GetMapping
    @Operation(summary = "The contracts of one year's revision that I may read")
    List<ContractView> ofYear(@RequestParam int cycle) {
        Map<PartyId, Party> names = names();
        return contracts.ofYear(cycle).stream()
                .filter(rights::allow)
                .map(contract -> view(signings.get(contract.id()), names, null))
                .toList();
    }

    @GetMapping("/{year}/{municipality}")
    @Operation(summary = "One contract: its stage, parties, mandate, document, signatures and sections")
    ContractView one(@PathVariable int year, @PathVariable String municipality) {
        ContractId id = readable(year, municipality);
        return view(signings.get(id), names(), sections(id));
    }

    @GetMapping("/{year}/{municipality}/document")
    @Operation(summary = "The frozen document: the very bytes that are signed, with their SHA-256 as ETag")
    ResponseEntity<byte[]> document(@PathVariable int year, @PathVariable String municipality) {
        ContractId id = readable(year, municipality);
        FrozenDocument document =
                signings.get(id).document().orElseThrow(() -> Refusal.notFound("document.notFrozen", id));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.mediaType()))
                .eTag(document.digest().hex())
                .body(signings.bytes(id));
    }

    @GetMapping("/{year}/{municipality}/signed.pdf")
    @Operation(summary = "The frozen document with the signatures that stand in it so far (PAdES), a revision for each")
    ResponseEntity<byte[]> signed(@PathVariable int year, @PathVariable String municipality) {
        return file(signed.of(readable(year, municipality)), ContractForm.PDF.type());
    }

    @GetMapping("/{year}/{municipality}/text.pdf")
    @Operation(
            summary =
                    "The whole contract as PDF/A: the fixed document, else a draft of the text as it reads, or read at that moment")
    ResponseEntity<byte[]> textAsPdf(
            @PathVariable int year, @PathVariable String municipality, @RequestParam(required = false) Instant at) {
        return text(readable(year, municipality), at, ContractForm.PDF);
    }

    @GetMapping("/{year}/{municipality}/text.docx")
    @Operation(
            summary =
                    "The whole contract as Word: the fixed document, else a draft of the text as it reads, or read at that moment")
    ResponseEntity<byte[]> textAsDocx(
            @PathVariable int year, @PathVariable String municipality, @RequestParam(required = false) Instant at) {
        return text(readable(year, municipality), at, ContractForm.DOCX);
    }

    @GetMapping("/{year}/{municipality}/text.md")
    @Operation(
            summary =
                    "The whole contract as Markdown: the fixed document, else a draft of the text as it reads, or read at that moment")
    ResponseEntity<byte[]> textAsMd(
            @PathVariable int year, @PathVariable String municipality, @RequestParam(required = false) Instant at) {
        return text(readable(year, municipality), at, ContractForm.MD);
    }

    @GetMapping("/{year}/{municipality}/text.json")
    @Operation(
            summary =
                    "The whole contract as JSON: the fixed document, else a draft of the text as it reads, or read at that moment")
    ResponseEntity<byte[]> textAsJson(
            @PathVariable int year, @PathVariable String municipality, @RequestParam(required = false) Instant at) {
        return text(readable(year, municipality), at, ContractForm.JSON);
    }

    /** The fixed document, if that is what is asked for; what was fixed before there were PDFs is not. */
    private Optional<FrozenDocument> fixed(ContractId id, Instant at) {
        Signing signing = signings.get(id);
        return at == null && signing.fixed() ? signing.document().filter(FrozenDocument::isPdf) : Optional.empty();
    }

    private ContractDocument draft(ContractId id, Instant at) {
        return at == null ? documents.of(id) : documents.of(id, at);
    }

    private ResponseEntity<byte[]> text(ContractId id, Instant at, ContractForm form) {
        byte[] bytes = fixed(id, at)
                .flatMap(document -> forms.fixed(id, document, form))
                .orElseGet(() -> forms.of(draft(id, at), form));
        return file(bytes, form.type());
    }

    private static ResponseEntity<byte[]> file(byte[] bytes, String type) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .eTag(Digest.of(bytes).hex())
                .body(bytes);
    }

    @GetMapping("/{year}/{municipality}/signatures")
    @Operation(summary = "The signatures that count, in the order in which they were given")
    List<ContractView.SignatureView> signatures(@PathVariable int year, @PathVariable String municipality) {
        return signings.get(readable(year, municipality)).signatures().stream()
                .map(ContractView.SignatureView::of)
                .toList();
    }

    private ContractView view(Signing signing, Map<PartyId, Party> names, List<ContractView.SectionView> sections) {
        Contract contract = signing.contract();
        return new ContractView(
                contract.id().toString(),
                contract.id().year(),
                contract.id().municipality().value(),
                contract.stage(),
                contract.parties().stream()
                        .map(party -> new ContractView.PartyView(
                                party.value(), names.get(party).name(), signing.signedBy(party)))
                        .toList(),
                signing.mandate().map(ContractView.MandateView::of).orElse(null),
                signing.document().map(ContractView.DocumentView::of).orElse(null),
                signing.signatures().stream()
                        .map(ContractView.SignatureView::of)
                        .toList(),
                sections == null
                        ? null
                        : signings.sharedVersion(signing)
                                .map(ContractView.SharedTextView::of)
                                .orElse(null),
                sections);
    }

    /** A contract taken in from elsewhere may lack the shared text. */
    private List<ContractView.SectionView> sections(ContractId id) {
        Optional<Text> shared = texts.find(id.sharedText());
        List<Section> sections = shared.isPresent()
                ? assemblies.assemble(id).sections()
                : texts.get(id.ownText()).sections();
        Function<Section, SectionScope> scopes = assemblies.scopes(id);
        return sections.stream()
                .map(section -> new ContractView.SectionView(
                        section.key(), section.number(), section.title(), section.owner(), scopes.apply(section)))
                .toList();
    }

    private ContractId readable(int year, String municipality) {
        ContractId id = ContractId.of(year + "/" + municipality);
        rights.require(id);
        return id;
    }

    private Map<PartyId, Party> names() {
        return parties.inNoOrder().stream().collect(Collectors.toMap(Party::id, Function.identity()));
    }
}
