package org.arshjul.workplace.year;

import org.arshjul.audit.Anchors;
import org.arshjul.audit.Audit;
import org.arshjul.notification.Post;
import org.arshjul.notification.UndeliveredMails;
import org.arshjul.platform.Digest;
import org.arshjul.platform.node.StuckPublications;
import org.arshjul.platform.task.HumanTasks;
import org.arshjul.workplace.process.Incidents;
import org.springframework.stereotype.Component;

/** Tells whether a year's board would look otherwise than when it was last read. */
@Component
class BoardMark {

    /**
     * What was on the board at some moment.
     *
     * @param position of the audit trail
     * @param rest a digest of what may change without an event: tasks, failed steps, undelivered mails, anchors, what is not told on
     */
    record Mark(long position, String rest) {

        /** Reads what {@link #toString} wrote; for anything else, a mark that is older than all others. */
        static Mark of(String text) {
            return text.matches("\\d{1,18}-[0-9a-f]{12}")
                    ? new Mark(
                            Long.parseLong(text.substring(0, text.indexOf('-'))), text.substring(text.indexOf('-') + 1))
                    : new Mark(0, "");
        }

        @Override
        public String toString() {
            return position + "-" + rest;
        }
    }

    private final Audit audit;
    private final Anchors anchors;
    private final HumanTasks tasks;
    private final Incidents incidents;
    private final UndeliveredMails mails;
    private final Post post;
    private final StuckPublications stuck;

    BoardMark(
            Audit audit,
            Anchors anchors,
            HumanTasks tasks,
            Incidents incidents,
            UndeliveredMails mails,
            Post post,
            StuckPublications stuck) {
        this.audit = audit;
        this.anchors = anchors;
        this.tasks = tasks;
        this.incidents = incidents;
        this.mails = mails;
        this.post = post;
        this.stuck = stuck;
    }

    /** The board as it is now; to be asked before the board is read, so that nothing is missed in between. */
    Mark now(int year) {
        return new Mark(audit.position(), rest(year));
    }

    /** The board as it is now, told from an earlier mark: the position moves only with events of that year. */
    Mark after(int year, long position) {
        return new Mark(audit.positionIn(String.valueOf(year), position), rest(year));
    }

    private String rest(int year) {
        return Digest.of(tasks.markOf(String.valueOf(year)) + "|" + incidents.count() + "|" + mails.counts()
                        + post.state() + "|" + anchors.fault() + "|"
                        + stuck.count())
                .brief();
    }
}
