package org.signpost.triage.text;

import java.util.List;
import org.signpost.platform.TextExcerpt;
import org.signpost.platform.TextSpan;

/**
 * A text taken apart: its words and sentences, each with its place in the text as received.
 *
 * @param text the text as received, cut at {@link #MAX_TEXT}
 * @param tokens in the order of the text
 * @param sentences in the order of the text; none is blank
 */
public record ParsedText(String text, List<WordToken> tokens, List<TextSpan> sentences) {
    /** Nothing is read beyond this many UTF-16 units. */
    public static final int MAX_TEXT = 8_000;

    public ParsedText {
        tokens = List.copyOf(tokens);
        sentences = List.copyOf(sentences);
    }

    /** Takes a text apart; of a longer one than {@link #MAX_TEXT} the beginning. */
    public static ParsedText of(String received) {
        String text = TextExcerpt.beginning(received, MAX_TEXT);
        return new ParsedText(text, WordTokeniser.tokens(text), SentenceSplitter.of(text));
    }

    /** One sentence as a text of its own; its places count from its own beginning. */
    public ParsedText sentence(TextSpan span) {
        return of(span.of(text));
    }

    /** The words alone. */
    public List<String> words() {
        return tokens.stream().map(WordToken::word).toList();
    }
}
