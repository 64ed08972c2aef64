@NullMarked
package org.signpost.ingest.reader.xml;

import org.jspecify.annotations.NullMarked;
