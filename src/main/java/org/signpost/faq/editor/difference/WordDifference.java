package org.signpost.faq.editor.difference;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.signpost.faq.editor.difference.EntryComparison.Piece;

/** Marks the words in which two lines differ; nothing where they have little in common, as then all would be marked. */
record WordDifference(List<Piece> before, List<Piece> after) {
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|\\s+|.", Pattern.DOTALL);
    private static final int MOST_TOKENS = 1_000;
    private static final double LEAST_IN_COMMON = 0.3;

    static WordDifference of(String removed, String added) {
        List<String> old = tokens(removed);
        List<String> now = tokens(added);
        WordDifference difference = new WordDifference(new ArrayList<>(), new ArrayList<>());
        return Math.max(old.size(), now.size()) <= MOST_TOKENS && difference.marks(old, now)
                ? difference
                : new WordDifference(List.of(new Piece(removed, false)), List.of(new Piece(added, false)));
    }

    /** Whether there is enough in common. */
    private boolean marks(List<String> old, List<String> now) {
        int common = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now, true).getDeltas()) {
            boolean changed = delta.getType() != DeltaType.EQUAL;
            String gone = String.join("", delta.getSource().getLines());
            String come = String.join("", delta.getTarget().getLines());
            common += changed ? 0 : gone.strip().length();
            add(before, gone, changed);
            add(after, come, changed);
        }
        int longest =
                Math.max(String.join("", old).length(), String.join("", now).length());
        return common >= LEAST_IN_COMMON * longest;
    }

    /** A lone space between two changed words is a part of the change. */
    private static void add(List<Piece> pieces, String text, boolean changed) {
        if (text.isEmpty()) {
            return;
        }
        int last = pieces.size() - 1;
        if (changed
                && last >= 1
                && pieces.get(last).text().isBlank()
                && pieces.get(last - 1).changed()) {
            String joined = pieces.get(last - 1).text() + pieces.get(last).text() + text;
            pieces.removeLast();
            pieces.set(last - 1, new Piece(joined, true));
        } else if (last >= 0 && pieces.get(last).changed() == changed) {
            pieces.set(last, new Piece(pieces.get(last).text() + text, changed));
        } else {
            pieces.add(new Piece(text, changed));
        }
    }

    private static List<String> tokens(String line) {
        return TOKEN.matcher(line).results().map(MatchResult::group).toList();
    }
}
