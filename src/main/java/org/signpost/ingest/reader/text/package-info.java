/**
 * Comments in a page saved as text: entries, their dates and who answers whom, by lines alone.
 */
@NullMarked
package org.signpost.ingest.reader.text;

import org.jspecify.annotations.NullMarked;
