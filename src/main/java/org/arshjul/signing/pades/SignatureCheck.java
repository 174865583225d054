package org.arshjul.signing.pades;

import eu.europa.esig.dss.diagnostic.DiagnosticData;
import eu.europa.esig.dss.enumerations.TokenExtractionStrategy;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfObjectModificationsFinder;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.arshjul.document.PdfGuard;
import org.arshjul.signing.pades.DocumentCheck.Reading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Checks the signatures in a file that anybody may have made; asks nobody on the network. */
@Component
public class SignatureCheck implements DisposableBean {

    /** The largest file that is looked into, in bytes. */
    public static final int LARGEST = 30 * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(SignatureCheck.class);
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int AT_ONCE = 2;
    private static final String BEGINNING = "%PDF-";

    private final TrustedCertificates trusted;
    private final ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE, SignatureCheck::worker);

    SignatureCheck(TrustedCertificates trusted) {
        this.trusted = trusted;
    }

    /** What is signed in that file and whether it holds at that moment; a file of any content gets an answer. */
    public DocumentCheck check(byte[] pdf, Instant when) {
        if (pdf.length > LARGEST) {
            return DocumentCheck.unread(Reading.TOO_LARGE);
        }
        if (!new String(pdf, 0, Math.min(pdf.length, BEGINNING.length()), StandardCharsets.ISO_8859_1)
                .equals(BEGINNING)) {
            return DocumentCheck.unread(Reading.NO_PDF);
        }
        if (PdfGuard.swells(pdf)) {
            return DocumentCheck.unread(Reading.TOO_LARGE);
        }
        Future<DocumentCheck> checked = workers.submit(() -> read(pdf, when));
        try {
            return checked.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            checked.cancel(true);
            return DocumentCheck.unread(Reading.TOO_SLOW);
        } catch (ExecutionException unreadable) {
            LOG.info("A file to be checked is no readable PDF: {}", String.valueOf(unreadable.getCause()));
            return DocumentCheck.unread(Reading.DAMAGED);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return DocumentCheck.unread(Reading.TOO_SLOW);
        }
    }

    private DocumentCheck read(byte[] pdf, Instant when) {
        PDFDocumentValidator validator = new PDFDocumentValidator(new InMemoryDocument(pdf));
        validator.setCertificateVerifier(OfflineVerifier.trusting(trusted.all()));
        validator.setPdfObjFactory(reader());
        validator.setValidationTime(Date.from(when));
        validator.setTokenExtractionStrategy(TokenExtractionStrategy.EXTRACT_CERTIFICATES_ONLY);
        List<ReadSignature> read = new DiagnosticData(validator.getDiagnosticData())
                .getSignatures().stream()
                        .map(signature -> new ReadSignature(pdf, signature))
                        .toList();
        return new DocumentCheck(
                Reading.READ,
                read.stream().map(ReadSignature::checked).toList(),
                read.stream().anyMatch(ReadSignature::reachesEndOfFile));
    }

    /** Compares what changed object by object; painting the pages to compare them would cost seconds and find no more. */
    private static PdfBoxNativeObjectFactory reader() {
        DefaultPdfDifferencesFinder differences = new DefaultPdfDifferencesFinder();
        differences.setMaximalPagesAmountForVisualComparison(0);
        DefaultPdfObjectModificationsFinder changes = new DefaultPdfObjectModificationsFinder();
        changes.setPdfObjectModificationsFilter(new LaterChanges());
        PdfBoxNativeObjectFactory reader = new PdfBoxNativeObjectFactory();
        reader.setPdfObjectModificationsFinder(changes);
        reader.setPdfDifferencesFinder(differences);
        return reader;
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "signature-check");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void destroy() {
        workers.shutdownNow();
    }
}
