package org.arshjul.signing.pades;

/** What is wrong with a signature; in words under {@code signature.fault.<code>}. */
public enum SignatureFault {
    /** The file, or the signature itself, is not as it was when it was made. */
    ALTERED("altered"),
    /** The signature leaves out a part of the file as it was then. */
    NOT_COVERED("notCovered"),
    /** Afterwards something was added to the file that is no further signature. */
    CHANGED_AFTERWARDS("changedAfterwards"),
    /** It rests on no certificate that this installation trusts. */
    UNTRUSTED("untrusted"),
    /** The certificate was not valid when the signature was made. */
    CERTIFICATE_NOT_VALID("certificateNotValid"),
    /** The time stamp does not belong to this signature or was changed. */
    TIME_STAMP_BROKEN("timeStampBroken");

    private final String code;

    SignatureFault(String code) {
        this.code = code;
    }

    /** The key of its words, without the prefix {@code signature.fault.}. */
    public String code() {
        return code;
    }
}
