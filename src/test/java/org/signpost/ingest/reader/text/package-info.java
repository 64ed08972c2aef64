@NullMarked
package org.signpost.ingest.reader.text;

import org.jspecify.annotations.NullMarked;
