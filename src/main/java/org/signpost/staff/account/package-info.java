/**
 * Accounts of the staff: the list, roles, one's own account, and the first sign-in with a one-time link. Tables: {@code
 * staff_account}, {@code staff_link}.
 */
@NullMarked
package org.signpost.staff.account;

import org.jspecify.annotations.NullMarked;
