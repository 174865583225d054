package org.arshjul.notification.process;

import java.util.List;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The reminder table leaves something open, or says two things at once; stops the start. */
final class ReminderTableMistake extends RuntimeException {

    ReminderTableMistake(String file, List<String> mistakes) {
        super("%s:%n- %s".formatted(file, String.join("%n- ".formatted(), mistakes)));
    }

    static class Analyzer extends AbstractFailureAnalyzer<ReminderTableMistake> {

        @Override
        protected FailureAnalysis analyze(Throwable failure, ReminderTableMistake mistake) {
            return new FailureAnalysis(
                    mistake.getMessage(),
                    "Every task must have exactly one row on every day: change the rows named above and start again.",
                    mistake);
        }
    }
}
