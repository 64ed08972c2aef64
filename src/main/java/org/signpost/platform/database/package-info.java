/**
 * The PostgreSQL that this process works on, a configured one or the embedded one of its home folder, and how ids are
 * stored in it; the workers whose rows it holds, and the invariants that it must keep. Migrations lie in {@code src/main/resources/db/migration}. No tables of its own.
 */
@NullMarked
package org.signpost.platform.database;

import org.jspecify.annotations.NullMarked;
