@NullMarked
package org.signpost.ingest.reader.foreign;

import org.jspecify.annotations.NullMarked;
