/**
 * Comments in JSON: WordPress's answers, exports of other systems, and one object for each line.
 */
@NullMarked
package org.signpost.ingest.reader.json;

import org.jspecify.annotations.NullMarked;
