package org.arshjul.review;

import org.arshjul.platform.Digest;

/**
 * What a party says on one paragraph of a section.
 *
 * @param paragraph the digest of the paragraph's words, by which it is found again wherever it stands
 * @param quote its first words, to know it by when they have changed
 */
public record ParagraphRemark(Digest paragraph, String quote, String remark) {}
