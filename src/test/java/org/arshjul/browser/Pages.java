package org.arshjul.browser;

import java.util.List;

/** Every page of ours: whoever adds one adds a line. {@link EveryPageTest} finds a page that is missing here. */
final class Pages {

    /**
     * One page.
     *
     * @param pattern the address as its controller says it
     * @param address where it can be looked at in the demo, once the year 2026 is being drafted
     * @param reader who looks, or null for somebody without a log-in
     */
    record Page(String pattern, String address, String reader) {

        /** For reports and pictures. */
        String name() {
            return (address.equals("/") ? "inbox" : address.substring(1).replaceAll("[^a-zåäö0-9]+", "-")) + "-"
                    + (reader == null ? "anybody" : reader.replace('.', '-'));
        }
    }

    static final List<Page> ALL = List.of(
            new Page("/login", "/login", null),
            new Page("/login", "/login?error", null),
            new Page("/public", "/public", null),
            new Page("/public/tillganglighet", "/public/tillganglighet", null),
            new Page("/public/verify", "/public/verify", null),
            new Page("/public/verify", "/public/verify?sha256=" + "0".repeat(64), null),
            new Page("/public/contracts/{year:\\d{4}}/{municipality}", "/public/contracts/2025/enkoping", null),
            new Page("/public/reports", "/public/reports", null),
            new Page("/", "/", "enkoping.contact"),
            new Page("/", "/", "coordinator"),
            new Page("/board", "/board", "coordinator"),
            new Page("/board/{year:\\d{4}}", "/board/2026", "coordinator"),
            new Page("/board/{year:\\d{4}}", "/board/2025", "auditor"),
            new Page("/steering", "/steering", "steering"),
            new Page("/steering", "/steering?year=2025", "steering"),
            new Page("/steering/analysis", "/steering/analysis", "steering"),
            new Page("/contracts/{year:\\d{4}}/{municipality}", "/contracts/2026/enkoping", "enkoping.contact"),
            new Page("/contracts/{year:\\d{4}}/{municipality}", "/contracts/2026/enkoping?against=2025", "coordinator"),
            new Page(
                    "/contracts/{year:\\d{4}}/{municipality}",
                    "/contracts/2026/enkoping?from=2025.now&view=beside", "auditor"),
            new Page("/commitments/{lineage}", "/commitments/enkoping-2025-0001", "enkoping.contact"),
            new Page("/commitments/{lineage}", "/commitments/enkoping-2025-0002", "auditor"),
            new Page("/board/{year:\\d{4}}/mails", "/board/2026/mails", "coordinator"),
            new Page("/board/{year:\\d{4}}/incidents", "/board/2026/incidents", "coordinator"),
            new Page("/board/{year:\\d{4}}/milestones", "/board/2026/milestones?milestone=reviewDue", "coordinator"),
            new Page(
                    "/board/{year:\\d{4}}/milestones",
                    "/board/2026/milestones?milestone=reviewDue&day=2026-10-14", "coordinator"),
            new Page("/board/{year:\\d{4}}/cancellation", "/board/2026/cancellation", "coordinator"),
            new Page("/board/{year:\\d{4}}/signing", "/board/2026/signing", "coordinator"),
            new Page("/board/{year:\\d{4}}/signing/opening", "/board/2026/signing/opening", "coordinator"),
            new Page("/board/{year:\\d{4}}/acts", "/board/2026/acts", "coordinator"),
            new Page("/board/{year:\\d{4}}/acts/decisions", "/board/2026/acts/decisions", "coordinator"),
            new Page("/board/{year:\\d{4}}/acts/join", "/board/2026/acts/join", "coordinator"),
            new Page("/board/{year:\\d{4}}/acts/leave", "/board/2026/acts/leave", "coordinator"),
            new Page("/board/{year:\\d{4}}/acts/merge", "/board/2026/acts/merge", "coordinator"),
            new Page("/board/{year:\\d{4}}/acts/succession", "/board/2026/acts/succession", "coordinator"),
            new Page("/board/{year:\\d{4}}/acts/deputies", "/board/2026/acts/deputies", "coordinator"),
            new Page("/board/{year:\\d{4}}/acts/tasks", "/board/2026/acts/tasks", "coordinator"),
            new Page("/board/{year:\\d{4}}/template", "/board/2026/template", "coordinator"),
            new Page("/board/{year:\\d{4}}/template", "/board/2027/template?contract=enkoping", "coordinator"),
            new Page("/audit", "/audit?verify=true", "coordinator"),
            new Page("/audit", "/audit?position=1&hash=" + "0".repeat(64), "steering"),
            new Page("/absence", "/absence", "enkoping.contact"),
            new Page("/log-ins", "/log-ins", "auditor"),
            new Page("/people", "/people", "coordinator"),
            new Page("/login/forgotten", "/login/forgotten", null),
            new Page("/login/new-password", "/login/new-password", null),
            new Page("/login/authenticator", "/login/authenticator", "coordinator"),
            new Page("/login/code", "/login/code", "coordinator"),
            new Page("/login", "/login?held=15", null),
            new Page("/webhooks", "/webhooks", "coordinator"),
            new Page("/tasks/opinions", "/tasks/opinions", "formas.contact"),
            new Page("/tasks/sign", "/tasks/sign", "formas.signatory"),
            new Page("/cycles/new", "/cycles/new", "coordinator"),
            new Page("/imports", "/imports", "coordinator"),
            new Page("/settings", "/settings", "coordinator"),
            new Page("/demo", "/demo", "coordinator"),
            new Page("/mailbox", "/mailbox", "coordinator"),
            new Page("refused", "/board/2026", "enkoping.contact"),
            new Page("error", "/no/such/page", "enkoping.contact"),
            new Page("error", "/demo/clock", "coordinator"));

    /** Pages of one task, one letter or one report, which the tests come upon on their way. */
    static final List<String> ON_THE_WAY = List.of(
            "/public/reports/{year:\\d{4}}",
            "/public/reports/{year:\\d{4}}/{part:[a-z0-9-]+}/{period:[a-z-]+}",
            "/reports/{year:\\d{4}}",
            "/reports/{year:\\d{4}}/{part:[a-z0-9-]+}/{period:[a-z-]+}",
            "/tasks/{id}",
            "/tasks/{id}/done",
            "/tasks/{id}/word",
            "/tasks/answered",
            "/tasks/sign/acts/{id}",
            "/tasks/sign/back",
            "/contracts/{year:\\d{4}}/{municipality}/paper",
            "/login/again",
            "/tasks/signed-in",
            "/cycles/new/done",
            "/mailbox/{id}",
            "/imports/{id}",
            "/imports/{id}/sections/{line:\\d+}",
            "/imports/{id}/confirmation",
            "/imports/{id}/file",
            "/board/{year:\\d{4}}/rows",
            "/board/{year:\\d{4}}/signing/rows",
            "/board/{year:\\d{4}}/acts/tasks/{id}");

    private Pages() {}
}
