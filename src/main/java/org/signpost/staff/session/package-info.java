/**
 * Signing in and out, and the guards in front of every page: sessions, cookies, attempts, and requests of other sites.
 * Tables: {@code staff_session}, {@code staff_device}, {@code staff_attempt}.
 */
@NullMarked
package org.signpost.staff.session;

import org.jspecify.annotations.NullMarked;
