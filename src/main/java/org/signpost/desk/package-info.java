/**
 * The desk: the queue with its lanes, one comment with its thread and draft, and what people decide about it.
 *
 * <p>A decision, the reply that comes of it and its audit row are written in one transaction; two people never both
 * decide. A text that relies on an answer which is wrong by now is refused, also while that is being published. Sending
 * replies is not done here: the desk hands them to an {@link org.signpost.desk.Outbox}. Tables: {@code decision}, {@code
 * claim}, {@code desk_text}.
 */
@NullMarked
package org.signpost.desk;

import org.jspecify.annotations.NullMarked;
