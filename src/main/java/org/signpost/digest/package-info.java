/**
 * The weekly e-mail to the legal team: what it says, when it is due, who gets it, and that each of them gets it once.
 *
 * <p>It reads the other rooms' tables and changes none of them. One digest for each list and ISO week, one delivery for
 * each recipient of it with a Message-ID of its own that never changes. A delivery is claimed with a lease, sent outside
 * any transaction, then marked; a crash in between sends it again with the same Message-ID. Tables: {@code digest_list},
 * {@code digest_recipient}, {@code digest_unsubscribe}, {@code digest_run}, {@code digest_delivery}. Places for {@link
 * org.signpost.platform.Crash}: {@code digest.after_plan}, {@code digest.after_claim_before_send}, {@code
 * digest.after_send_before_mark}.
 */
@NullMarked
package org.signpost.digest;

import org.jspecify.annotations.NullMarked;
