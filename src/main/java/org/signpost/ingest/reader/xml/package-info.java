/**
 * Comments in XML: WordPress's export and feeds.
 */
@NullMarked
package org.signpost.ingest.reader.xml;

import org.jspecify.annotations.NullMarked;
