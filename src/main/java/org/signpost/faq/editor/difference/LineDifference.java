package org.signpost.faq.editor.difference;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import org.signpost.faq.editor.difference.EntryComparison.Kind;
import org.signpost.faq.editor.difference.EntryComparison.Line;
import org.signpost.faq.editor.difference.EntryComparison.Piece;

/** Compares two texts line by line; a removed line and the one added in its place are compared word by word. */
final class LineDifference {
    /** The time grows with the square of what differs: longer texts are shown one after the other. */
    private static final int MOST_LINES = 1_000;

    private static final int AROUND = 2;

    private final List<Line> lines = new ArrayList<>();

    LineDifference(List<String> before, List<String> after) {
        if (Math.max(before.size(), after.size()) > MOST_LINES) {
            before.forEach(text -> whole(Kind.REMOVED, text));
            after.forEach(text -> whole(Kind.ADDED, text));
            return;
        }
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after, true).getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                delta.getSource().getLines().forEach(text -> whole(Kind.SAME, text));
            } else {
                changed(delta.getSource().getLines(), delta.getTarget().getLines());
            }
        }
    }

    private void changed(List<String> removed, List<String> added) {
        int pairs = Math.min(removed.size(), added.size());
        for (int i = 0; i < pairs; i++) {
            WordDifference words = WordDifference.of(removed.get(i), added.get(i));
            lines.add(new Line(Kind.REMOVED, words.before()));
            lines.add(new Line(Kind.ADDED, words.after()));
        }
        removed.subList(pairs, removed.size()).forEach(text -> whole(Kind.REMOVED, text));
        added.subList(pairs, added.size()).forEach(text -> whole(Kind.ADDED, text));
    }

    private void whole(Kind kind, String text) {
        lines.add(new Line(kind, List.of(new Piece(text, false))));
    }

    /** The lines without those that are the same, except a little around each change. */
    List<Line> shortened() {
        List<Line> shortened = new ArrayList<>();
        int hidden = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (near(i)) {
                leaveOut(hidden, shortened);
                hidden = 0;
                shortened.add(lines.get(i));
            } else {
                hidden++;
            }
        }
        leaveOut(hidden, shortened);
        return shortened;
    }

    private boolean near(int at) {
        int end = Math.min(lines.size(), at + AROUND + 1);
        return lines.subList(Math.max(0, at - AROUND), end).stream().anyMatch(line -> line.kind() != Kind.SAME);
    }

    private static void leaveOut(int count, List<Line> into) {
        if (count > 0) {
            String text = count == 1 ? "One line is the same." : count + " lines are the same.";
            into.add(new Line(Kind.LEFT_OUT, List.of(new Piece(text, false))));
        }
    }
}
