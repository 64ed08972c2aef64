/**
 * The weekly e-mail to the legal team: when it is due, who gets it, and what other rooms ask of it.
 *
 * <p>One digest for each list and ISO week, one delivery for each recipient of it with a Message-ID of its own that never
 * changes. It reads the other rooms' tables and changes none of them. Tables: {@code digest_list}, {@code digest_recipient},
 * {@code digest_unsubscribe}.
 */
@NullMarked
package org.signpost.digest;

import org.jspecify.annotations.NullMarked;
