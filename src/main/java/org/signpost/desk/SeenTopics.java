package org.signpost.desk;

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
public record SeenTopics(int revision, long correction) {
    /** Of a form that says nothing. */
    static final SeenTopics NOTHING = new SeenTopics(0, 0);

    private static final Pattern SHAPE = Pattern.compile("(\\d{1,9})\\.(\\d{1,18})");

    static SeenTopics of(int revision, @Nullable TopicCorrection held) {
        return new SeenTopics(revision, held == null ? 0 : held.id());
    }

    /** As in a form. */
    @Override
    public String toString() {
        return revision + "." + correction;
    }

    /** What {@link #toString} wrote, or empty. */
    static Optional<SeenTopics> parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        return matcher.matches()
                ? Optional.of(new SeenTopics(Integer.parseInt(matcher.group(1)), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }
}
