package org.signpost.faq.editor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.signpost.triage.Topic;

/**
 * What an entry that is not there yet begins with. All of it will be public: whoever makes one has masked personal data.
 *
 * @param question as it would stand above the answer
 * @param paraphrases the question as other people ask it
 * @param topic null where it is not known
 * @param language ISO 639-1 code
 */
public record NewEntry(
        String question, List<String> paraphrases, @Nullable Topic topic, String language) {
    public NewEntry {
        paraphrases = List.copyOf(paraphrases);
    }
}
