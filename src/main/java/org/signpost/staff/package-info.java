/**
 * The people who use Signpost: their accounts, roles, sessions and one-time links, the guard in front of every page, and
 * the audit trail of what they did.
 *
 * <p>It does not know what they work on. Tables: {@code staff_account}, {@code staff_session}, {@code staff_link}, {@code
 * staff_device}, {@code staff_attempt}, {@code audit}.
 */
@NullMarked
package org.signpost.staff;

import org.jspecify.annotations.NullMarked;
