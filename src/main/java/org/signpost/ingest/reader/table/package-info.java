/**
 * Comments in a table: which column holds what, whatever the export calls it.
 */
@NullMarked
package org.signpost.ingest.reader.table;

import org.jspecify.annotations.NullMarked;
