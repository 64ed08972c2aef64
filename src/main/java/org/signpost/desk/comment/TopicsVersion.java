package org.signpost.desk.comment;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.signpost.triage.TopicCorrection;

/**
 * Which topics a person had on the screen when they corrected them.
 *
 * @param revision of the comment
 * @param correction the number of the correction that held then, 0 where there was none
 */
public record TopicsVersion(int revision, long correction) {
    /** What a form stands for that names no version; no comment has it. */
    public static final TopicsVersion NOTHING = new TopicsVersion(0, 0);

    private static final Pattern SHAPE = Pattern.compile("(\\d{1,9})\\.(\\d{1,18})");

    public static TopicsVersion of(int revision, @Nullable TopicCorrection held) {
        return new TopicsVersion(revision, held == null ? 0 : held.id());
    }

    @Override
    public String toString() {
        return revision + "." + correction;
    }

    /** What {@link #toString} wrote, or empty. */
    public static Optional<TopicsVersion> parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        return matcher.matches()
                ? Optional.of(new TopicsVersion(Integer.parseInt(matcher.group(1)), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }
}
