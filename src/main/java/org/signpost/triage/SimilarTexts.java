package org.signpost.triage;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * Texts that triage learned a topic from and that lie nearest to a comment: a reason for what the words alone do not show.
 *
 * @param texts the nearest first; masked, written for this project, each at most 80 characters
 */
@Serdeable
public record SimilarTexts(Topic topic, List<String> texts) {
    public SimilarTexts {
        texts = List.copyOf(texts);
    }
}
