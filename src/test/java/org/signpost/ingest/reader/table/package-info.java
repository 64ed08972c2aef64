@NullMarked
package org.signpost.ingest.reader.table;

import org.jspecify.annotations.NullMarked;
