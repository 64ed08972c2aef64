/**
 * What the elements of a page are for, told by their names, and the markup of known programs rewritten into what all others write.
 * It knows nothing of threads. No tables.
 */
@NullMarked
package org.signpost.ingest.reader.html.markup;

import org.jspecify.annotations.NullMarked;
