package org.signpost.digest.delivery;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One digest on its way to one recipient.
 *
 * @param messageId with angle brackets; never changes, so that a mail sent twice is recognised
 * @param attempts how often it was leased
 * @param giveUpAt when it is no longer tried
 * @param late whether it went out more than an hour after it was due
 * @param maybeRepeated whether a node died with it in hand, so that it may have gone out twice
 */
@MappedEntity("digest_delivery")
record DigestDelivery(
        @Id long id,
        @MappedProperty("run_id") long issueId,
        long recipientId,
        String email,
        String messageId,
        State state,
        int attempts,
        Instant giveUpAt,
        @Nullable Instant sentAt,
        boolean late,
        boolean maybeRepeated,
        @Nullable String lastError) {

    enum State {
        WAITING("waits"),
        SENDING("is being sent"),
        SENT("sent"),
        /** It will not be tried again by itself. */
        FAILED("not delivered");

        private final String word;

        State(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }
}
