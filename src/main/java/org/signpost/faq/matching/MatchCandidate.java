package org.signpost.faq.matching;

import java.util.List;
import org.signpost.platform.TextSpan;

/**
 * An entry that may answer a comment.
 *
 * @param score calibrated probability that it is the one, 0 to 1
 * @param answers whether it answers one of the things that are asked, as far as matching is sure; at most two do
 * @param sentence the sentence of the entry's answer that comes closest, or empty
 * @param words the comment's words that the entry shares, in the order of the text
 */
public record MatchCandidate(String slug, double score, boolean answers, String sentence, List<TextSpan> words) {
    public MatchCandidate {
        words = List.copyOf(words);
    }

    /** The same without a claim that it answers. */
    MatchCandidate listed() {
        return new MatchCandidate(slug, score, false, sentence, words);
    }
}
