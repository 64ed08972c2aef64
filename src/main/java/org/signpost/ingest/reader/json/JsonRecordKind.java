package org.signpost.ingest.reader.json;

import java.util.Optional;
import java.util.Set;

/** Tells records of what happened, and messages without a word, from what people wrote: nobody waits for an answer to them. */
final class JsonRecordKind {
    private static final String BY_THE_SYSTEM = "an entry of the system, which nobody wrote";
    private static final String WITHOUT_TEXT = "without text, such as a picture alone";
    private static final Set<String> KINDS = Set.of("service", "event", "system", "activity");

    /** What Slack calls messages that somebody wrote; it has many more words for what it says itself. */
    private static final Set<String> SAID_IN_SLACK =
            Set.of("botmessage", "memessage", "threadbroadcast", "fileshare", "filecomment", "replybroadcast");

    private JsonRecordKind() {}

    /** Why it is left out, or empty where somebody wrote it. */
    static Optional<String> leftOut(JsonItem item, String text) {
        String kind = item.string("type");
        String action = item.string("actioncode");
        String inSlack = JsonSystem.SLACK.isOf(item) ? item.string("subtype") : null;
        if (inSlack != null && !SAID_IN_SLACK.contains(JsonItem.plain(inSlack))) {
            return Optional.of(BY_THE_SYSTEM);
        }
        boolean acted = item.has("actor") && item.has("action") && text.isBlank();
        if ((action != null && !action.isBlank()) || acted || (kind != null && KINDS.contains(JsonItem.plain(kind)))) {
            return Optional.of(BY_THE_SYSTEM);
        }
        boolean blank = text.isBlank() && !JsonSystem.WORDPRESS.isOf(item);
        return blank ? Optional.of(WITHOUT_TEXT) : Optional.empty();
    }
}
