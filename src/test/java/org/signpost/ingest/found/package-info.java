@NullMarked
package org.signpost.ingest.found;

import org.jspecify.annotations.NullMarked;
