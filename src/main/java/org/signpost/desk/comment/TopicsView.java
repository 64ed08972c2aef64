package org.signpost.desk.comment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.signpost.triage.Topic;
import org.signpost.triage.TopicCorrection;
import org.signpost.triage.TopicScore;
import org.signpost.triage.Topics;

/**
 * The topics of a comment and the form that corrects them.
 *
 * @param now those that hold
 * @param correctedBy who said so, or null where triage did
 * @param chosen what the form begins with: those that hold, or what was chosen and not saved
 * @param unsaved whether it is the latter
 */
public record TopicsView(
        Seen seen, List<TopicScore> now, @Nullable String correctedBy, Set<Topic> chosen, boolean unsaved) {
    /** Without those that mean something in an open menu too. */
    private static final String KEYS = "1234567890abcdefhilmnopqrsuvwyz";

    public TopicsView {
        now = List.copyOf(now);
        chosen = Set.copyOf(chosen);
    }

    /**
     * Which topics a person had on the screen when they corrected them.
     *
     * @param revision of the comment
     * @param correction the number of the correction that held then, 0 where there was none
     */
    public record Seen(int revision, long correction) {
        /** Of a form that says nothing. */
        public static final Seen NOTHING = new Seen(0, 0);

        private static final Pattern SHAPE = Pattern.compile("(\\d{1,9})\\.(\\d{1,18})");

        public static Seen of(int revision, @Nullable TopicCorrection held) {
            return new Seen(revision, held == null ? 0 : held.id());
        }

        @Override
        public String toString() {
            return revision + "." + correction;
        }

        /** What {@link #toString} wrote, or empty. */
        public static Optional<Seen> parse(String text) {
            Matcher matcher = SHAPE.matcher(text);
            return matcher.matches()
                    ? Optional.of(new Seen(Integer.parseInt(matcher.group(1)), Long.parseLong(matcher.group(2))))
                    : Optional.empty();
        }
    }

    /** A box of the form; its key ticks it, and is empty where there are more topics than keys. */
    public record Choice(String slug, String words, boolean chosen, String key) {}

    public static TopicsView of(int revision, List<TopicScore> now, @Nullable TopicCorrection held) {
        return new TopicsView(
                Seen.of(revision, held),
                now,
                held == null ? null : held.correctedBy(),
                now.stream().map(TopicScore::topic).collect(Collectors.toSet()),
                false);
    }

    /** The same with what a person chose who was second. */
    public TopicsView choosing(Set<Topic> topics) {
        return new TopicsView(seen, now, correctedBy, topics, true);
    }

    /** All of them, in the order of the FAQ. */
    public List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        for (Topic topic : Topics.inForce()) {
            int place = choices.size();
            String key = place < KEYS.length() ? KEYS.substring(place, place + 1) : "";
            choices.add(new Choice(topic.slug(), topic.words(), chosen.contains(topic), key));
        }
        return choices;
    }
}
