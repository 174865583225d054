package org.arshjul.contract;

/** The way of a text through the year; the engine stands behind it. */
public interface TextProcess {

    void opened(TextId text);

    void agreed(TextId text);

    /** Changes were requested; when no round is left the coordinator decides. */
    void changesRequested(TextId text, boolean roundsLeft);

    void reopened(TextId text);

    void cancelled(TextId text);
}
