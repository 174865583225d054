package org.arshjul.platform;

/**
 * The end of the chain of recorded events: whoever keeps a copy can show later that nothing up to there was rewritten.
 *
 * @param position of the latest event, from 1; 0 when there is none
 * @param hash its SHA-256, which covers everything before it
 */
public record TrailHead(long position, String hash) {

    /** Tells the head to those who do not know the trail. */
    public interface Source {

        /** The head as it is committed now. */
        TrailHead head();
    }
}
