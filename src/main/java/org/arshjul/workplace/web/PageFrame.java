package org.arshjul.workplace.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.arshjul.party.Parties;
import org.arshjul.platform.Refusal;
import org.arshjul.workplace.RefusalStatus;
import org.arshjul.workplace.Viewer;
import org.arshjul.workplace.Words;
import org.springframework.boot.autoconfigure.web.servlet.error.BasicErrorController;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What stands around every page: who is signed in, where they may go, and what they are told when refused. */
@ControllerAdvice(
        basePackages = {
            "org.arshjul.workplace",
            "org.arshjul.demo.page",
            "org.arshjul.evidence.web",
            "org.arshjul.notification.web",
            "org.arshjul.platform.security"
        },
        assignableTypes = BasicErrorController.class)
class PageFrame {

    /** What browsers say of a page that stands in another one. */
    private static final Set<String> FRAMES = Set.of("iframe", "frame");

    /**
     * What the frame needs to know.
     *
     * @param theme what the reader has chosen, or null for what their system is set to
     * @param here the address at which the page can be asked for once more, or null after an answer was sent
     */
    public record Frame(
            String name,
            boolean signedIn,
            boolean programme,
            boolean coordinator,
            boolean mailbox,
            boolean demo,
            boolean embedded,
            String path,
            String here,
            String theme) {}

    private final Parties parties;
    private final Environment environment;
    private final Words words;

    PageFrame(Parties parties, Environment environment, Words words) {
        this.parties = parties;
        this.environment = environment;
        this.words = words;
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request) {
        Viewer viewer = Viewer.current();
        boolean demo = environment.acceptsProfiles(Profiles.of("demo"));
        String name = viewer.signedIn() ? parties.nameOf(viewer.person()) : null;
        return new Frame(
                name,
                viewer.signedIn(),
                viewer.programme(),
                viewer.coordinator(),
                viewer.coordinator() || viewer.signedIn() && demo,
                viewer.signedIn() && demo,
                embedded(request),
                request.getRequestURI().substring(request.getContextPath().length()),
                request.getMethod().equals("GET") && request.getDispatcherType() != DispatcherType.ERROR
                        ? Choices.address(request)
                                .substring(request.getContextPath().length())
                        : null,
                // Tasklist around the page has one appearance, which is light.
                embedded(request)
                        ? Appearance.LIGHT.theme()
                        : Appearance.of(request).map(Appearance::theme).orElse(null));
    }

    /** Whether the page stands in Tasklist. */
    static boolean embedded(HttpServletRequest request) {
        String destination = request.getHeader("Sec-Fetch-Dest");
        return request.getParameter("embedded") != null || destination != null && FRAMES.contains(destination);
    }

    @ExceptionHandler(Refusal.class)
    String refused(Refusal refusal, Model model, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(RefusalStatus.of(refusal));
        model.addAttribute("frame", frame(request));
        model.addAttribute("refusal", words.of(refusal));
        return "workplace/refused";
    }
}
