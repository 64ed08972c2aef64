package org.signpost.triage.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.signpost.platform.TextSpan;
import org.signpost.triage.text.FunctionWords;
import org.signpost.triage.text.ParsedText;

/**
 * Joins the words of a text that are to be named into phrases that a person would say: "hearing" and "Thursday" become
 * "hearing is on Thursday". A function word is never named for itself, and neither is a number or a stray letter.
 */
final class NamedPhrases {
    /** Three letters, the capitals of an authority or a paper, or a letter with a digit, such as "F-1". */
    private static final Pattern SOMETHING =
            Pattern.compile("\\p{L}\\p{M}*\\p{L}\\p{M}*\\p{L}|\\p{Lu}{2}|\\p{L}-?\\p{N}|\\p{N}-?\\p{L}");

    /** So many function words in a row do not part a phrase. */
    private static final int MOST_BETWEEN = 2;

    private final ParsedText parsedText;
    private final boolean[] function;
    private final int[] sentences;
    private final BitSet named = new BitSet();

    /** @param language ISO 639-1 code */
    NamedPhrases(ParsedText parsedText, String language) {
        this.parsedText = parsedText;
        int words = parsedText.tokens().size();
        this.function = new boolean[words];
        this.sentences = new int[words];
        int sentence = 0;
        for (int i = 0; i < words; i++) {
            function[i] = FunctionWords.contains(parsedText.tokens().get(i).word(), language);
            while (sentence < parsedText.sentences().size()
                    && parsedText.sentences().get(sentence).end() <= start(i)) {
                sentence++;
            }
            sentences[i] = sentence;
        }
    }

    /** Names the word of this number, where it tells anything; else false. */
    boolean name(int word) {
        String written = parsedText.text().substring(start(word), end(word));
        boolean tells = !function[word] && SOMETHING.matcher(written).find();
        if (tells) {
            named.set(word);
        }
        return tells;
    }

    /** Names all words of a place and the one before it of which they are said: of "hearing is on Thursday" the first. */
    void nameWithSubject(TextSpan place) {
        int first = -1;
        for (int i = 0; i < function.length; i++) {
            if (start(i) < place.end() && end(i) > place.start()) {
                named.set(i);
                first = first < 0 ? i : first;
            }
        }
        for (int i = first - 1; i >= 0 && first - i <= MOST_BETWEEN + 1; i--) {
            if (!function[i] && sentences[i] == sentences[first]) {
                named.set(i);
                return;
            }
        }
    }

    /** The phrases in the order of the text. */
    List<TextSpan> spans() {
        List<TextSpan> spans = new ArrayList<>();
        int last = -1;
        for (int next = named.nextSetBit(0); next >= 0; next = named.nextSetBit(next + 1)) {
            if (last >= 0 && joins(last, next)) {
                spans.set(spans.size() - 1, new TextSpan(spans.getLast().start(), end(next)));
            } else {
                spans.add(new TextSpan(start(next), end(next)));
            }
            last = next;
        }
        return spans;
    }

    private boolean joins(int last, int next) {
        if (sentences[last] != sentences[next] || next - last > MOST_BETWEEN + 1) {
            return false;
        }
        for (int between = last + 1; between < next; between++) {
            if (!function[between]) {
                return false;
            }
        }
        return true;
    }

    private int start(int word) {
        return parsedText.tokens().get(word).start();
    }

    private int end(int word) {
        return parsedText.tokens().get(word).end();
    }
}
