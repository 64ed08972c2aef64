package org.signpost.desk.queue;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentId;
import org.signpost.desk.Lane;

/**
 * Where a comment stands in the queue.
 *
 * @param lane where it waits, or null where it is decided or needs nobody
 * @param waitingSince when it was written, else when we received it
 * @param sure whether it may be approved in a list: there is a draft, and triage was sure
 */
@MappedEntity("comment")
public record QueueEntry(@Id CommentId id, @Nullable Lane lane, boolean urgent, Instant waitingSince, boolean sure) {}
