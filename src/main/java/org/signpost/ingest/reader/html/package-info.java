/**
 * Comments in a page saved as HTML, whatever theme made it.
 */
@NullMarked
package org.signpost.ingest.reader.html;

import org.jspecify.annotations.NullMarked;
