package org.signpost.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.signpost.comment.CommentType;
import org.signpost.learn.LabelledText;
import org.signpost.learn.LabelledTexts;
import org.signpost.triage.CommentKind;
import org.signpost.triage.TriageInput;

/**
 * Comments in the shares of a press release's thread of 51 comments (2012) with some spam added, in an order that is always
 * the same: 33 % asking, 28 % pingbacks, 17 % praise, 12 % statements, 7 % spam, 3 % by staff.
 */
final class CommentMix {
    private static final long SEED = 20_120_928;
    private static final int SIZE = 2_000;

    private final List<LabelledText> texts = LabelledTexts.folder(Path.of("models", "training"));
    private final Random random = new Random(SEED);
    private final List<TriageInput> comments = new ArrayList<>();

    static List<TriageInput> comments() {
        CommentMix mix = new CommentMix();
        MadeUpComments madeUp = new MadeUpComments(mix.random);
        mix.some(33, LabelledText::asks, false);
        mix.some(14, madeUp::pingback, CommentType.PINGBACK);
        mix.some(14, madeUp::savedPingback, CommentType.COMMENT);
        mix.some(17, madeUp::praise, CommentType.COMMENT);
        mix.some(12, text -> text.kind() == CommentKind.STATEMENT, false);
        mix.some(7, madeUp::spam, CommentType.COMMENT);
        mix.some(3, text -> text.kind() == CommentKind.STAFF, true);
        Collections.shuffle(mix.comments, mix.random);
        return List.copyOf(mix.comments);
    }

    /** Round and round through the texts. */
    private void some(int percent, Predicate<LabelledText> wanted, boolean byStaff) {
        List<LabelledText> of = texts.stream().filter(wanted).toList();
        for (int i = 0; i < SIZE * percent / 100; i++) {
            LabelledText text = of.get(i % of.size());
            comments.add(input(text.text(), CommentType.COMMENT, byStaff).answering(text.parent()));
        }
    }

    private void some(int percent, Supplier<String> text, CommentType type) {
        for (int i = 0; i < SIZE * percent / 100; i++) {
            comments.add(input(text.get(), type, false));
        }
    }

    private static TriageInput input(String text, CommentType type, boolean byStaff) {
        return new TriageInput(text, type, "Anonymous", byStaff, "", "", "en", null, null);
    }
}
