/**
 * How a digest gets to its readers: planned once for each week, leased to one node at a time, sent, and shown on the pages
 * with what became of it.
 *
 * <p>A delivery is leased, sent outside any transaction, then marked; a crash in between sends it again with the
 * same Message-ID. Tables: {@code digest_run}, {@code digest_delivery}. Places for {@link org.signpost.platform.CrashPoint}: {@code
 * digest.after_plan}, {@code digest.after_lease_before_send}, {@code digest.after_send_before_mark}.
 */
@NullMarked
package org.signpost.digest.delivery;

import org.jspecify.annotations.NullMarked;
