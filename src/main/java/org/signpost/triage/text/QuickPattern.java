package org.signpost.triage.text;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A pattern that the engine tries only where two characters of a text can begin it, so that a text without its words costs
 * next to nothing. It finds what its {@link Pattern} finds. Which characters can begin it the engine tells itself: where it
 * refuses a beginning without having wanted more, nothing that begins so can match.
 *
 * <p>Not for patterns that match an empty text, look back for something, or begin with a character beyond the basic plane;
 * from beyond ASCII they may begin with characters that they name one by one, or with whole classes. Safe for use by
 * several threads: two that learn the same pair at once learn the same of it.
 */
public final class QuickPattern {
    private static final int ASCII = 128;
    private static final char CYRILLIC = '\u0400';
    /** Stands for every character of neither alphabet. */
    private static final int OTHER = ASCII + 0x60;

    private static final byte CAN = 1;
    private static final byte CANNOT = 2;
    private static final byte[] NEVER = new byte[OTHER + 1];
    /** One character for each class that a pattern may begin with: a letter, a capital, a mark, a digit, a symbol. */
    private static final String CLASSES = "\u4e2d\u0416\u00e9\u0301\u0663\u2603";

    static {
        Arrays.fill(NEVER, CANNOT);
    }

    private final Pattern pattern;
    private final boolean openToAll;
    private final BitSet foreign = new BitSet();
    private final byte[][] pairs = new byte[OTHER][];

    private QuickPattern(Pattern pattern) {
        this.pattern = pattern;
        pattern.pattern().chars().filter(c -> c >= ASCII).forEach(foreign::set);
        openToAll = CLASSES.chars().filter(c -> !foreign.get(c)).anyMatch(c -> begins(Character.toString(c)));
    }

    /** Compiles the expression. */
    public static QuickPattern of(String expression) {
        return new QuickPattern(Pattern.compile(expression));
    }

    /** All places of a text where it matches, from left to right, each looked for when it is asked for. */
    public Stream<MatchResult> in(String text) {
        return in(text, IntUnaryOperator.identity());
    }

    /** The places of a text that begin no farther than {@code reach} before such a word, or with it. */
    public Stream<MatchResult> inBefore(QuickPattern word, int reach, String text) {
        BitSet near = new BitSet();
        word.in(text).forEach(found -> near.set(Math.max(0, found.start() - reach), found.start() + 1));
        return in(text, near::nextSetBit);
    }

    /** The first place of a text where it matches, or empty where it matches nowhere. */
    public Optional<MatchResult> firstIn(String text) {
        return Optional.ofNullable(find(matcher(text), text, IntUnaryOperator.identity(), 0));
    }

    /** Whether it matches anywhere in the text. */
    public boolean isIn(String text) {
        return find(matcher(text), text, IntUnaryOperator.identity(), 0) != null;
    }

    private Stream<MatchResult> in(String text, IntUnaryOperator nextPlace) {
        Matcher matcher = matcher(text);
        return Stream.iterate(
                find(matcher, text, nextPlace, 0),
                Objects::nonNull,
                last -> find(matcher, text, nextPlace, last.end()));
    }

    private Matcher matcher(String text) {
        return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }

    private @Nullable MatchResult find(Matcher matcher, String text, IntUnaryOperator nextPlace, int from) {
        for (int at = nextPlace.applyAsInt(from); at >= 0 && at < text.length(); at = nextPlace.applyAsInt(at + 1)) {
            if (canBegin(text, at) && matcher.region(at, text.length()).lookingAt()) {
                return matcher.toMatchResult();
            }
        }
        return null;
    }

    private boolean canBegin(String text, int at) {
        int first = letter(text.charAt(at));
        if (first == OTHER) {
            return openToAll || foreign.get(text.charAt(at));
        }
        byte[] row = pairs[first];
        if (row == null) {
            row = begins(text.substring(at, at + 1)) ? new byte[OTHER + 1] : NEVER;
            pairs[first] = row;
        }
        int second = at + 1 < text.length() ? letter(text.charAt(at + 1)) : OTHER;
        byte known = row[second];
        if (known == 0) {
            known = begins(text.substring(at, second == OTHER ? at + 1 : at + 2)) ? CAN : CANNOT;
            row[second] = known;
        }
        return known == CAN;
    }

    /** The number of a character of the two alphabets that the rules know. */
    private static int letter(char c) {
        if (c < ASCII) {
            return c;
        }
        return c >= CYRILLIC && c - CYRILLIC < OTHER - ASCII ? c - CYRILLIC + ASCII : OTHER;
    }

    /** Asks whether the engine wanted to read on, which is what {@code hitEnd} is for. */
    @SuppressWarnings("JdkObsolete")
    private boolean begins(String beginning) {
        Matcher matcher = pattern.matcher(beginning);
        return matcher.lookingAt() || matcher.hitEnd();
    }
}
