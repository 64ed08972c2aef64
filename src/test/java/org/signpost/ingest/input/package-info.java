@NullMarked
package org.signpost.ingest.input;

import org.jspecify.annotations.NullMarked;
