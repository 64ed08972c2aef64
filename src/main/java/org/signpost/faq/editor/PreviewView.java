package org.signpost.faq.editor;

import java.util.List;
import java.util.SequencedMap;
import org.signpost.faq.library.EntryCheck;
import org.signpost.faq.library.LibraryFinding;

/**
 * A text as the public would read it, and what is still to be done.
 *
 * @param html the answer
 * @param words of the answer
 * @param characters of the reply sentence
 * @param missing a sentence for each field without which it cannot be published
 * @param findings what {@code faq check} says of it
 */
public record PreviewView(
        String question,
        String html,
        int words,
        int characters,
        SequencedMap<String, String> missing,
        List<LibraryFinding> findings) {
    public PreviewView {
        findings = List.copyOf(findings);
    }

    /** How long the answer is. */
    public String length() {
        String count = words == 1 ? "1 word" : words + " words";
        if (words < EntryCheck.LEAST_WORDS) {
            return count + ": " + (EntryCheck.LEAST_WORDS - words) + " more read better";
        }
        return words > EntryCheck.MOST_WORDS
                ? count + ": " + (words - EntryCheck.MOST_WORDS) + " fewer read better"
                : count;
    }

    /** Whether the answer is neither too short nor too long. */
    public boolean goodLength() {
        return words >= EntryCheck.LEAST_WORDS && words <= EntryCheck.MOST_WORDS;
    }

    /** How long the reply is. */
    public String replyLength() {
        return characters + " of " + EntryCheck.LONGEST_REPLY + " characters";
    }

    /** Whether the reply fits. */
    public boolean goodReply() {
        return characters > 0 && characters <= EntryCheck.LONGEST_REPLY;
    }
}
