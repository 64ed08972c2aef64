package org.signpost.faq.matching.decided;

import java.util.List;

/**
 * A comment that a person answered. The arrays are not copied.
 *
 * @param slugs of the entries that were linked, the best first; at least one
 * @param meaning its embedding as the model gives it, see {@link org.signpost.triage.embedding.TextEmbedders#meaning}
 * @param asking the other model's, likewise
 * @param weight how sure the person's answer says that these entries are right, above 0, at most 1
 */
@SuppressWarnings("ArrayRecordComponent")
public record DecidedAnswer(List<String> slugs, float[] meaning, float[] asking, double weight) {
    public DecidedAnswer {
        slugs = List.copyOf(slugs);
    }
}
