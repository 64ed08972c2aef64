/**
 * What a reader says of the comments that it finds: the sink that takes them, and how an id, a post, a date and a state are made
 * of whatever words a source has for them. No format is known here.
 */
@NullMarked
package org.signpost.ingest.found;

import org.jspecify.annotations.NullMarked;
