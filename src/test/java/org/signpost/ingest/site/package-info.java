@NullMarked
package org.signpost.ingest.site;

import org.jspecify.annotations.NullMarked;
