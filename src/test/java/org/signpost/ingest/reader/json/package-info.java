@NullMarked
package org.signpost.ingest.reader.json;

import org.jspecify.annotations.NullMarked;
