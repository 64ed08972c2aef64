package org.signpost.publish.reply;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.signpost.faq.ReliedVersion;
import org.signpost.publish.Replies;
import org.signpost.publish.Reply;
import org.signpost.publish.ReplyPosting;
import org.signpost.publish.ReplyRoute;
import org.signpost.publish.ReplyState;

/**
 * The page of all replies.
 *
 * @param moving those that the program posts, looks for, or removes
 * @param ready those that wait to be pasted
 * @param sendable sites to which some of those could be posted now
 * @param refused those that came back
 * @param stopped those that were withdrawn before they were posted
 * @param done those that were posted or withdrawn lately
 * @param toCorrect how many posted replies relied on an answer that is wrong now
 */
public record RepliesView(
        List<Item> held,
        List<Item> moving,
        List<Item> ready,
        List<Sendable> sendable,
        List<Item> refused,
        List<Item> stopped,
        List<Item> done,
        long toCorrect) {
    /** A site which can be posted to, and how many replies wait to be pasted there. */
    public record Sendable(long site, String name, long replies) {}

    /**
     * A reply as it is listed.
     *
     * @param linkWarning that the public cannot follow a link in it, or null
     */
    public record Item(
            Reply reply,
            Replies.ReplyContext context,
            List<ReliedVersion> reliedOn,
            ReplyPosting posting,
            ReplyRoute route,
            @Nullable String linkWarning) {
        public boolean correction() {
            return reply.followUpId() != null;
        }

        public boolean posted() {
            return reply.state() == ReplyState.POSTED;
        }

        /** Whether somebody may still say that it is not to go out. */
        public boolean waits() {
            return reply.state() == ReplyState.WAITING;
        }

        public boolean mayTryAgain() {
            return posting.mayTryAgain();
        }

        public String stateWords() {
            boolean undone =
                    reply.state() == ReplyState.WITHDRAWN && reply.changedAt().isBefore(reply.notBefore());
            return reply.stopped()
                    ? "stopped"
                    : undone ? "undone" : reply.state().words();
        }

        /** Why it is where it is, as a sentence; null where there is nothing to say. */
        public @Nullable String reason() {
            return switch (reply.state()) {
                case WAITING ->
                    Objects.requireNonNullElse(
                            obstacle(),
                            "It goes out in a moment, or within three minutes where Signpost was just started again.");
                case SENDING ->
                    "It is being sent. If the website's answer does not come within three minutes, we look there whether it"
                            + " has arrived, and never post it twice.";
                case UNKNOWN -> posting.reason() + " We look whether it is there before anything else is done.";
                case WITHDRAWING ->
                    Objects.requireNonNullElse(
                            posting.reason(),
                            "It is removed in a moment, or within three minutes where Signpost was just started again.");
                case POSTED, REFUSED -> posting.reason();
                case READY_TO_PASTE -> route.whyPasted();
                case SCHEDULED, WITHDRAWN -> null;
            };
        }

        private @Nullable String obstacle() {
            String obstacle = route.obstacle();
            return obstacle == null ? posting.reason() : obstacle;
        }

        /** Since when it is so: "2026-11-02 09:00 UTC". */
        public String since() {
            Instant since = route.obstacle() != null && route.problemSince() != null && waits()
                    ? route.problemSince()
                    : reply.changedAt();
            return since.toString().substring(0, 16).replace('T', ' ') + " UTC";
        }

        /** Where the public reads it, or null. */
        public @Nullable String link() {
            return posted() ? posting.remoteLink() : null;
        }

        /** What the button says that takes it back: the program removes what it posted, a person what was pasted. */
        public String withdrawWords() {
            return posting.remoteId() != null && route.removes() ? "Withdraw" : "I have removed it there";
        }
    }
}
