@NullMarked
package org.signpost.ingest.reader.html;

import org.jspecify.annotations.NullMarked;
