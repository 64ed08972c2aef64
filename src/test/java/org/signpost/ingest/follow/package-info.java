/** Tests of followed feeds and pages. */
@NullMarked
package org.signpost.ingest.follow;

import org.jspecify.annotations.NullMarked;
