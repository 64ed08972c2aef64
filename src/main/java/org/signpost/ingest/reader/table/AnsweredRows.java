package org.signpost.ingest.reader.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether the comments that the rows answer are in the same table; the order of the rows does not matter. */
final class AnsweredRows {
    private static final int MOST = 200_000;
    private static final int LONGEST = 200;

    private final Set<String> ids = new HashSet<>();
    private final Map<String, Integer> awaited = new HashMap<>();
    private boolean tooMany;

    void see(@Nullable String id, @Nullable String parent) {
        if (tooMany) {
            return;
        }
        if (id != null) {
            String own = id.strip();
            ids.add(own);
            awaited.remove(own);
        }
        String answered = parent == null ? "" : parent.strip();
        boolean some = !answered.isEmpty() && !answered.equals("0") && answered.length() <= LONGEST;
        if (some && !ids.contains(answered)) {
            awaited.merge(answered, 1, Integer::sum);
        }
        tooMany = ids.size() + awaited.size() > MOST || (id != null && id.length() > LONGEST);
    }

    /** Says how many answer a comment that is not here; empty where none does, or where there are too many to look at. */
    Optional<String> remark() {
        int count = awaited.values().stream().mapToInt(Integer::intValue).sum();
        if (tooMany || count == 0) {
            return Optional.empty();
        }
        String who = count == 1 ? "1 comment answers" : count + " comments answer";
        return Optional.of(
                ids.isEmpty()
                        ? who + " another one, but no column of this table was read as the numbers of the comments."
                        : who + " a number that no comment of this table has.");
    }
}
