package org.signpost.triage.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.signpost.platform.TextSpan;
import org.signpost.triage.text.ParsedText;
import org.signpost.triage.text.WordToken;

/** The hand-made signals of a text: marks, shape, phrases, and where it stands in its thread. */
final class TextSignals {
    private static final List<String> SHAPE = List.of(
            "has-question-mark",
            "question-marks",
            "ends-asking",
            "starts-asking",
            "exclamation-marks",
            "length",
            "sentences",
            "capitals",
            "urls",
            "forms",
            "numbers",
            "is-reply",
            "parent-asks",
            "mentions",
            "asks-about-own",
            "asks-without-own",
            "own-share",
            "very-short",
            "begins-lower",
            "quotes",
            "other-script");
    private static final PhraseGroups PHRASES = PhraseGroups.load();
    private static final List<String> NAMES = names();
    private static final int OWN = PHRASES.indexOf("own");
    private static final int HELP = PHRASES.indexOf("help");
    private static final List<Integer> ASKING = PHRASES.groups().stream()
            .filter(group -> group.startsWith("ask-") || group.endsWith("-ask"))
            .map(PHRASES::indexOf)
            .toList();

    private TextSignals() {}

    private static List<String> names() {
        List<String> names = new ArrayList<>(SHAPE);
        names.addAll(PHRASES.groups());
        return List.copyOf(names);
    }

    /** What {@link #of} returns, in its order. */
    static List<String> all() {
        return NAMES;
    }

    /** The signals of a text, each about 0 to 2. */
    static float[] of(ParsedText parsedText, @Nullable String parent) {
        float[] signals = new float[NAMES.size()];
        int[] counts = PHRASES.count(parsedText.words());
        shape(parsedText, signals);
        signals[11] = parent == null ? 0 : 1;
        signals[12] = parent != null && parent.indexOf('?') >= 0 ? 1 : 0;
        own(parsedText, signals);
        signals[16] = (float) counts[OWN] / Math.max(4, parsedText.tokens().size()) * 4;
        for (int group = 0; group < counts.length; group++) {
            signals[SHAPE.size() + group] = damped(counts[group]);
        }
        return signals;
    }

    private static void shape(ParsedText parsedText, float[] signals) {
        String text = parsedText.text().strip();
        List<WordToken> tokens = parsedText.tokens();
        long marks = text.chars()
                .filter(c -> c == '?' || c == '\u00BF' || c == '\uFF1F')
                .count();
        long letters = text.chars().filter(Character::isLetter).count();
        signals[0] = marks > 0 ? 1 : 0;
        signals[1] = damped(marks);
        signals[2] = lastSentence(parsedText).indexOf('?') >= 0 ? 1 : 0;
        signals[3] = startsAsking(tokens) ? 1 : 0;
        signals[4] = damped(text.chars().filter(c -> c == '!').count());
        signals[5] = (float) Math.log1p(tokens.size()) / 3;
        signals[6] = damped(parsedText.sentences().size()) / 2;
        signals[7] = letters < 8
                ? 0
                : (float) text.chars().filter(Character::isUpperCase).count() / letters;
        signals[8] = damped(count(tokens, "<url>"));
        signals[9] =
                damped(tokens.stream().filter(token -> isForm(token.word())).count());
        signals[10] = damped(count(tokens, "<num>") + count(tokens, "<date>") + count(tokens, "<year>"));
        signals[13] = text.indexOf('@') >= 0 ? 1 : 0;
        signals[17] = tokens.size() < 6 ? 1 : 0;
        signals[18] = !text.isEmpty() && Character.isLowerCase(text.charAt(0)) ? 1 : 0;
        signals[19] = text.indexOf('"') >= 0 || text.indexOf('\u201C') >= 0 ? 1 : 0;
        signals[20] = letters == 0
                ? 0
                : (float) text.chars()
                                .filter(c -> c > 0x24F && Character.isLetter(c))
                                .count()
                        / letters;
    }

    private static String lastSentence(ParsedText parsedText) {
        return parsedText.sentences().isEmpty()
                ? ""
                : parsedText.sentences().getLast().of(parsedText.text());
    }

    private static boolean startsAsking(List<WordToken> tokens) {
        int[] counts =
                PHRASES.count(tokens.stream().limit(4).map(WordToken::word).toList());
        return ASKING.stream().anyMatch(group -> counts[group] > 0);
    }

    /** A question of the writer's own life against one that is only put in the air. */
    private static void own(ParsedText parsedText, float[] signals) {
        int own = 0;
        int other = 0;
        for (TextSpan span : parsedText.sentences()) {
            int[] counts = PHRASES.count(parsedText.sentence(span).words());
            boolean asks = span.of(parsedText.text()).indexOf('?') >= 0
                    || ASKING.stream().anyMatch(group -> counts[group] > 0);
            if (asks && counts[OWN] > 0) {
                own++;
            } else if (asks) {
                other++;
            }
        }
        signals[14] = damped(own);
        signals[15] = damped(other);
    }

    /** How much a sentence looks like asking by its phrases: 0 to 2.5. */
    static double asking(ParsedText sentence) {
        int[] counts = PHRASES.count(sentence.words());
        boolean asks = ASKING.stream().anyMatch(group -> counts[group] > 0);
        return (asks ? 1 : 0) + (counts[HELP] > 0 ? 1 : 0) + (counts[OWN] > 0 ? 0.5 : 0);
    }

    private static boolean isForm(String word) {
        return word.length() <= 6
                && word.length() >= 2
                && Character.isLetter(word.charAt(0))
                && word.chars().anyMatch(Character::isDigit);
    }

    private static long count(List<WordToken> tokens, String word) {
        return tokens.stream().filter(token -> token.word().equals(word)).count();
    }

    /** 0, 1, 1.6, 2 and then slowly more. */
    private static float damped(long count) {
        return count == 0 ? 0 : (float) Math.min(3, Math.log1p((double) count) / Math.log(2));
    }
}
