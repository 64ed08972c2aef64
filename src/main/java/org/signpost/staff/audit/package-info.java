/** What people and the program did, written once and never changed. Table: {@code audit}. */
@NullMarked
package org.signpost.staff.audit;

import org.jspecify.annotations.NullMarked;
