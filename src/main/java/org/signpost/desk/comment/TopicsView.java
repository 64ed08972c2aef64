package org.signpost.desk.comment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
        TopicsVersion version,
        List<TopicScore> now,
        @Nullable String correctedBy,
        Set<Topic> chosen,
        boolean unsaved) {
    /** Without those that mean something in an open menu too. */
    private static final String KEYS = "1234567890abcdefhilmnopqrsuvwyz";

    public TopicsView {
        now = List.copyOf(now);
        chosen = Set.copyOf(chosen);
    }

    /** A box of the form; its key ticks it, and is empty where there are more topics than keys. */
    public record TopicChoice(String slug, String words, boolean chosen, String key) {}

    public static TopicsView of(int revision, List<TopicScore> now, @Nullable TopicCorrection held) {
        return new TopicsView(
                TopicsVersion.of(revision, held),
                now,
                held == null ? null : held.correctedBy(),
                now.stream().map(TopicScore::topic).collect(Collectors.toSet()),
                false);
    }

    /** The same with what a person chose who was second. */
    public TopicsView choosing(Set<Topic> topics) {
        return new TopicsView(version, now, correctedBy, topics, true);
    }

    /** All of them, in the order of the FAQ. */
    public List<TopicChoice> choices() {
        List<TopicChoice> choices = new ArrayList<>();
        for (Topic topic : Topics.inForce()) {
            int place = choices.size();
            String key = place < KEYS.length() ? KEYS.substring(place, place + 1) : "";
            choices.add(new TopicChoice(topic.slug(), topic.words(), chosen.contains(topic), key));
        }
        return choices;
    }
}
