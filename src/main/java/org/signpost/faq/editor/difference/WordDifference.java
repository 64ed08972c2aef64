package org.signpost.faq.editor.difference;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signpost.faq.editor.difference.EntryComparison.Piece;

/** Marks the words in which two lines differ; nothing where they have little in common, as then all would be marked. */
final class WordDifference {
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|\\s+|.", Pattern.DOTALL);
    private static final int MOST_TOKENS = 1_000;
    private static final double LEAST_IN_COMMON = 0.3;

    private final List<Piece> before = new ArrayList<>();
    private final List<Piece> after = new ArrayList<>();

    WordDifference(String removed, String added) {
        List<String> old = tokens(removed);
        List<String> now = tokens(added);
        if (Math.max(old.size(), now.size()) <= MOST_TOKENS && compare(old, now)) {
            return;
        }
        before.clear();
        after.clear();
        before.add(new Piece(removed, false));
        after.add(new Piece(added, false));
    }

    List<Piece> before() {
        return before;
    }

    List<Piece> after() {
        return after;
    }

    /** Whether there is enough in common. */
    private boolean compare(List<String> old, List<String> now) {
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
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(line);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        return tokens;
    }
}
