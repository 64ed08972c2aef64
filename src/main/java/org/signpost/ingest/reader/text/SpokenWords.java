package org.signpost.ingest.reader.text;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Who of a page has said what others quote. Compared are letters and digits alone, in pieces, so that a quote may leave words out;
 * words that are in nobody else's text are nobody else's.
 */
public final class SpokenWords {
    private static final int LENGTH = 12;
    /** So many speakers of one piece are kept: the one who quotes may have said it as well. */
    private static final int SPEAKERS = 2;

    private static final int NOBODY = -1;

    private final Map<String, int[]> speakers = new HashMap<>();

    /**
     * For these quotes, each of which may be asked about.
     *
     * @param texts what each comment says besides its quotes, in the order of the page
     */
    public SpokenWords(Collection<String> quotes, List<String> texts) {
        Set<String> wanted = new HashSet<>();
        quotes.forEach(quote -> wanted.addAll(pieces(quote)));
        for (int i = 0; i < texts.size() && !wanted.isEmpty(); i++) {
            hear(texts.get(i), i, wanted);
        }
    }

    private void hear(String text, int speaker, Set<String> wanted) {
        String plain = plain(text);
        for (int from = 0; from + LENGTH <= plain.length(); from++) {
            String piece = plain.substring(from, from + LENGTH);
            if (wanted.contains(piece)) {
                int[] known = speakers.computeIfAbsent(piece, some -> new int[] {NOBODY, NOBODY});
                for (int i = 0; i < SPEAKERS && known[i] != speaker; i++) {
                    if (known[i] == NOBODY) {
                        known[i] = speaker;
                    }
                }
            }
        }
    }

    /** The comment, other than the one that quotes, in which most of a quote stands; empty where nobody else has said it. */
    public OptionalInt source(String quote, int quoting) {
        Set<String> pieces = pieces(quote);
        Map<Integer, Integer> counts = new HashMap<>();
        int said = 0;
        for (String piece : pieces) {
            int[] known = speakers.getOrDefault(piece, new int[0]);
            boolean other = false;
            for (int speaker : known) {
                if (speaker != NOBODY && speaker != quoting) {
                    counts.merge(speaker, 1, Integer::sum);
                    other = true;
                }
            }
            said += other ? 1 : 0;
        }
        boolean most = said > 0 && said * 3 >= pieces.size() * 2;
        return most
                ? counts.entrySet().stream()
                        .max(Map.Entry.<Integer, Integer>comparingByValue()
                                .thenComparing(Map.Entry.<Integer, Integer>comparingByKey()
                                        .reversed()))
                        .map(best -> OptionalInt.of(best.getKey()))
                        .orElseThrow()
                : OptionalInt.empty();
    }

    /** A quote from its beginning to its end, without gaps; none where it is too short to be anybody's. */
    private static Set<String> pieces(String quote) {
        String plain = plain(quote);
        Set<String> pieces = new HashSet<>();
        for (int from = 0; from + LENGTH <= plain.length(); from += LENGTH) {
            pieces.add(plain.substring(from, from + LENGTH));
        }
        if (plain.length() >= LENGTH) {
            pieces.add(plain.substring(plain.length() - LENGTH));
        }
        return pieces;
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
