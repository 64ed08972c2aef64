package org.signpost.desk.comment;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.signpost.desk.Decision;
import org.signpost.draft.Draft;

/**
 * What a person had on the screen when they decided.
 *
 * @param revision of the comment
 * @param draftId 0 where there was no draft
 * @param decisionId the decision that lived then, 0 where there was none
 */
public record ScreenVersion(int revision, long draftId, long decisionId) {
    /** What a form stands for that names no version; no comment has it. */
    public static final ScreenVersion NOTHING = new ScreenVersion(0, 0, 0);

    private static final Pattern SHAPE = Pattern.compile("(\\d{1,9})\\.(\\d{1,18})\\.(\\d{1,18})");

    public static ScreenVersion of(int revision, @Nullable Draft draft, @Nullable Decision live) {
        return new ScreenVersion(
                revision,
                draft == null ? 0 : draft.id(),
                live == null ? 0 : live.id().value());
    }

    @Override
    public String toString() {
        return revision + "." + draftId + "." + decisionId;
    }

    /** What {@link #toString} wrote, or empty. */
    public static Optional<ScreenVersion> parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        return matcher.matches()
                ? Optional.of(new ScreenVersion(
                        Integer.parseInt(matcher.group(1)),
                        Long.parseLong(matcher.group(2)),
                        Long.parseLong(matcher.group(3))))
                : Optional.empty();
    }
}
