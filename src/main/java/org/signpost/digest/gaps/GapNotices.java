package org.signpost.digest.gaps;

import jakarta.inject.Singleton;
import java.util.Map;
import org.signpost.platform.Notices;

/** What the pages of groups say after a button was pressed. */
@Singleton
final class GapNotices implements Notices {
    static final String CLOSED = "gap.closed";
    static final String OPENED = "gap.opened";
    static final String MERGED = "gap.merged";
    static final String TAKEN_OUT = "gap.taken-out";
    static final String FASTER = "gap.faster";
    static final String CHOOSE = "gap.choose";
    static final String REASON = "gap.reason";

    private static final String ONLY = "gap.only";
    private static final String ITSELF = "gap.itself";
    private static final String LANGUAGE = "gap.language";

    @Override
    public Map<String, String> sentences() {
        return Map.of(
                CLOSED, "Closed. Questions that are asked later still join this group.",
                OPENED, "The group is open again.",
                MERGED, "The two groups are one now.",
                TAKEN_OUT, "That question has a group of its own now.",
                FASTER, "Somebody was faster; this is how the group stands now. Nothing else was changed.",
                CHOOSE, "Nothing was merged: choose a group first.",
                REASON, "Nothing was closed: choose a reason first.",
                ONLY, "It is the only question of its group, so it stays.",
                ITSELF, "Nothing was merged: that is this group.",
                LANGUAGE, "Nothing was merged: the two groups are in different languages.");
    }

    static String of(Sorting.Refusal why) {
        return switch (why) {
            case FASTER -> FASTER;
            case ONLY_QUESTION -> ONLY;
            case ITSELF -> ITSELF;
            case OTHER_LANGUAGE -> LANGUAGE;
        };
    }
}
