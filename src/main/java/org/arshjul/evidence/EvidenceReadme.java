package org.arshjul.evidence;

/** How each thing in the evidence file is checked, for people, in Swedish: {@code LÄS-MIG.txt}. */
final class EvidenceReadme {

    private static final String ALL = """
            BEVIS FÖR KLIMATKONTRAKTET %1$s

            Avtalet gäller %2$s till %3$s. Här finns det som visar vem som undertecknade vad,
            när och med vilket mandat. Allt går att kontrollera utan det program som gjorde det.

            1. ÄR FILERNA HELA?
               sha256sum -c SHA256SUMS
               Varje rad ska sluta med OK.

            2. ÄR DET DETTA SOM UNDERTECKNADES?
               De första %4$d byten av PDF-filen är det fastställda avtalet. Resten är underskrifter.
               head -c %4$d %5$s | sha256sum
               ska ge %6$s

            3. HÅLLER UNDERSKRIFTERNA?
               pdfsig %5$s
               Varje underskrift ska ha "Signature is Valid". "Certificate issuer isn't Trusted" betyder bara
               att utfärdaren inte finns i datorns egen lista. Vem den är visar nästa punkt.
               Underskrifter på papper finns inte i PDF-filen. De står i evidence.json med "way" : "paper".
            %8$s
            4. VEMS ÄR CERTIFIKATEN?
               openssl crl2pkcs7 -nocrl -certfile certificates/NAMN.pem | openssl pkcs7 -print_certs -noout
               Ett personligt certifikat gäller en timme och används en gång. Att det sedan har gått ut är rätt.

            5. VILKET BESLUT VILAR AVTALET PÅ?
               "mandates" i evidence.json har datum, paragraf, diarienummer och kontrollsumman av de texter som
               kommunstyrelsen beslutade om. Den ska vara densamma som "textsSha256" för beslutet som gäller.

            %7$s
            7. ELLER LÅT PROGRAMMET KONTROLLERA
               Öppna sidan /public/verify hos den som gav ut avtalet och välj PDF-filen. Svaret står i ord.
            """;

    private static final String PERSONAL = """
               Mappen personal har det som var och en undertecknade med sin e-legitimation: samma avtal, utanför PDF-filen.
               head -c %1$d %2$s > avtal.pdf
               openssl cms -verify -binary -noverify -inform DER -in personal/NAMN.p7s -content avtal.pdf -out /dev/null
               ska sluta med "successful". Vem certifikatet gäller och vem som gav ut det visar:
               openssl pkcs7 -inform DER -in personal/NAMN.p7s -print_certs -noout
            """;

    private static final String TRAIL = """
            6. ÄR LOGGEN ÄKTA?
               audit.json har en rad för varje händelse. Kontrollsumman av "sealed" ska vara radens "hash":
               jq -rj '.rows[0].sealed' audit.json | sha256sum
               Varje rad bär kontrollsumman av raden före. Rader som rör andra avtal är inte med, så en rad kan
               hänvisa till en som saknas här. "head" är loggens slut när filen gjordes, och "anchor" den rad som
               då stod utanför databasen.
            """;

    private static final String NO_TRAIL = """
            6. VAD SOM INTE ÄR MED
               Den här filen är för alla. Utdraget ur loggen, beslutens bilagor, skanningar och det som visar hur
               personerna loggade in finns i parternas fil. Här står bara bilagornas kontrollsummor.
            """;

    private EvidenceReadme() {}

    static String of(EvidenceData data) {
        return ALL.formatted(
                data.contract() + ", " + data.title(),
                data.validFrom(),
                data.validTo(),
                data.document().bytes(),
                data.file().name(),
                data.document().sha256(),
                data.forEverybody() ? NO_TRAIL : TRAIL,
                personal(data));
    }

    private static String personal(EvidenceData data) {
        boolean any = data.signatures().stream().anyMatch(signature -> signature.personalFile() != null);
        return any ? PERSONAL.formatted(data.document().bytes(), data.file().name()) : "";
    }
}
