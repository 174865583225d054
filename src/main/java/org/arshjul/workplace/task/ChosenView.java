package org.arshjul.workplace.task;

import java.io.Serializable;
import org.arshjul.document.RedlineStyle.Layout;
import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.SessionScope;

/** How the person last chose to see changes; kept until the log-out. */
@Component
@SessionScope
class ChosenView implements Serializable {

    private static final long serialVersionUID = 1L;

    private Against against;
    private Layout layout = Layout.INLINE;

    /** What to compare with, or null when the person has not chosen. */
    Against against() {
        return against;
    }

    Layout layout() {
        return layout;
    }

    void remember(Against chosen, Layout form) {
        against = chosen;
        layout = form;
    }
}
