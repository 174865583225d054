package org.arshjul.bench;

/** What people do with a contract in a year, in this order; each bears the id of its user task in the models. */
enum Kind {
    REVISE("ReviseSections", 1),
    CONFIRM("ConfirmDraft", 1),
    REVIEW("GiveOpinion", 8),
    MANDATE("RecordMandate", 1),
    SIGN("SignContract", 8),
    REPORT("ReportCommitments", 1),
    COMPILE("CompileReport", 1),
    NOTE("TakeNoteOfReport", 1);

    private final String id;
    private final int perContract;

    Kind(String id, int perContract) {
        this.id = id;
        this.perContract = perContract;
    }

    String id() {
        return id;
    }

    /** How many such tasks a contract has. */
    int perContract() {
        return perContract;
    }
}
