package org.signpost.triage.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.signpost.comment.CommentType;
import org.signpost.platform.ConfigurationException;
import org.signpost.triage.Kind;
import org.signpost.triage.Reading;
import org.signpost.triage.training.LabelledText;

/**
 * Comments in the shares of {@link Share}, in an order that is always the same.
 *
 * @param characters of all texts together
 */
record Mix(List<Reading> comments, long characters) {
    private static final long SEED = 20_120_928;

    Mix {
        comments = List.copyOf(comments);
    }

    static Mix of(List<LabelledText> texts, int size) {
        Random random = new Random(SEED);
        List<Reading> comments = new ArrayList<>();
        for (Share share : Share.values()) {
            int count = Math.round(size * share.percent() / 100f);
            comments.addAll(
                    switch (share) {
                        case ASKING -> some(texts, LabelledText::asks, count, false);
                        case STATEMENT -> some(texts, text -> text.kind() == Kind.STATEMENT, count, false);
                        case STAFF -> some(texts, text -> text.kind() == Kind.STAFF, count, true);
                        case PINGBACK, PRAISE, SPAM -> madeUp(share, new Phrasebook(random), count);
                    });
        }
        Collections.shuffle(comments, random);
        return new Mix(
                comments,
                comments.stream().mapToLong(comment -> comment.text().length()).sum());
    }

    /** Round and round through the texts. */
    private static List<Reading> some(
            List<LabelledText> texts, Predicate<LabelledText> wanted, int count, boolean byStaff) {
        List<LabelledText> of = texts.stream().filter(wanted).toList();
        if (of.isEmpty() && count > 0) {
            throw new ConfigurationException("The labelled texts lack a kind that the mix of comments needs.");
        }
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LabelledText text = of.get(i % of.size());
            readings.add(reading(text.text(), CommentType.COMMENT, byStaff).answering(text.parent()));
        }
        return readings;
    }

    private static List<Reading> madeUp(Share share, Phrasebook phrases, int count) {
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            readings.add(
                    switch (share) {
                        case PINGBACK ->
                            i % 2 == 0
                                    ? reading(phrases.pingback(), CommentType.PINGBACK, false)
                                    : reading(phrases.savedPingback(), CommentType.COMMENT, false);
                        case PRAISE -> reading(phrases.praise(), CommentType.COMMENT, false);
                        case SPAM -> reading(phrases.spam(), CommentType.COMMENT, false);
                        case ASKING, STATEMENT, STAFF -> throw new IllegalArgumentException(share + " is not made up");
                    });
        }
        return readings;
    }

    private static Reading reading(String text, CommentType type, boolean byStaff) {
        return new Reading(text, type, "Anonymous", byStaff, "", "en", null, null);
    }
}
