package org.signpost.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.signpost.desk.TextHighlights.Piece;
import org.signpost.platform.TextExcerpt;
import org.signpost.platform.TextSpan;
import org.signpost.triage.Assessment;

/**
 * What a comment says about itself in two or three lines of a list: the phrase that drove the decision, and the sentence that
 * asks. Both where they stand in the text, with an ellipsis for what lies between; personal data is masked. Of what is urgent
 * the first phrase is shown wherever it stands, of anything else rather one in the sentence that asks.
 */
public final class CommentExcerpt {
    /** In UTF-16 units, of all parts together; an ellipsis comes on top. */
    static final int LONGEST = 160;

    /** So much is left to the sentence that asks where the driving phrase stands elsewhere. */
    private static final int PHRASE = 60;

    private static final Piece LEFT_OUT = new Piece("… ", false, false, null);

    private CommentExcerpt() {}

    /** The parts, with the words marked that ask or drive. */
    public static List<Piece> of(String text, Assessment assessment) {
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        for (TextSpan part : parts(text, assessment)) {
            if (!text.substring(done, part.start()).isBlank()) {
                pieces.add(LEFT_OUT);
            }
            TextHighlights.within(part, text, assessment, false).stream()
                    .map(CommentExcerpt::onOneLine)
                    .forEach(pieces::add);
            pieces.add(new Piece(" ", false, false, null));
            done = part.end();
        }
        if (!text.substring(done).isBlank()) {
            pieces.add(LEFT_OUT);
        }
        return pieces;
    }

    /** In the order of the text, without overlaps. */
    private static List<TextSpan> parts(String text, Assessment assessment) {
        TextSpan asking = within(text, assessment.reasons().sentence());
        TextSpan phrase = assessment.reasons().words().stream()
                .filter(word -> word.end() <= text.length())
                .min(Comparator.comparingInt(
                        word -> assessment.urgent() || asking == null || overlap(word, asking) ? 0 : 1))
                .orElse(null);
        if (asking == null) {
            return List.of(phrase == null ? begun(text, 0, LONGEST) : around(text, phrase, LONGEST));
        }
        if (phrase == null || overlap(phrase, asking)) {
            return List.of(
                    phrase != null && phrase.end() > asking.start() + LONGEST
                            ? around(text, phrase, LONGEST)
                            : begun(text, asking.start(), LONGEST));
        }
        TextSpan driving = around(text, phrase, PHRASE);
        TextSpan question = begun(text, asking.start(), LONGEST - PHRASE);
        return overlap(driving, question)
                ? List.of(begun(text, Math.min(driving.start(), question.start()), LONGEST))
                : Stream.of(driving, question)
                        .sorted(Comparator.comparingInt(TextSpan::start))
                        .toList();
    }

    private static @Nullable TextSpan within(String text, @Nullable TextSpan place) {
        return place == null || place.start() == place.end() || place.end() > text.length() ? null : place;
    }

    private static boolean overlap(TextSpan one, TextSpan other) {
        return one.start() < other.end() && other.start() < one.end();
    }

    /** A phrase with about as many words before it as behind it. */
    private static TextSpan around(String text, TextSpan phrase, int most) {
        int room = Math.max(0, most - (phrase.end() - phrase.start())) / 2;
        int from = Math.max(0, phrase.start() - room);
        if (from > 0) {
            int blank = text.indexOf(' ', from);
            from = blank < 0 || blank >= phrase.start() ? phrase.start() : blank + 1;
        }
        return begun(text, from, most);
    }

    /** Whole words from here on. */
    private static TextSpan begun(String text, int from, int most) {
        String rest = TextExcerpt.beginning(text.substring(from), most);
        int end = from + rest.length();
        if (end < text.length()) {
            int blank = rest.lastIndexOf(' ');
            end = blank > most / 2 ? from + blank : end;
        }
        return new TextSpan(from, end);
    }

    private static Piece onOneLine(Piece piece) {
        return piece.hides() == null
                ? new Piece(TextExcerpt.inLine(piece.text()), piece.asks(), piece.drives(), null)
                : piece;
    }
}
