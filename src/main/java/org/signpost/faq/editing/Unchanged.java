package org.signpost.faq.editing;

import java.util.ArrayList;
import java.util.List;
import org.signpost.faq.editing.Comparison.Kind;
import org.signpost.faq.editing.Comparison.Line;
import org.signpost.faq.editing.Comparison.Piece;

/** Leaves out what is the same, except a little around each change. */
final class Unchanged {
    private static final int AROUND = 2;

    private Unchanged() {}

    static List<Line> shorten(List<Line> lines) {
        List<Line> shortened = new ArrayList<>();
        int hidden = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (near(lines, i)) {
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

    private static boolean near(List<Line> lines, int at) {
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
