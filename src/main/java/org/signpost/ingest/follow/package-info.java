/**
 * Feeds and saved addresses that are fetched now and again, for sites that cannot be connected. What is found is imported as if
 * a person had done it; what such a page cannot know is said beside it. Table: {@code ingest_followed_page}.
 */
@NullMarked
package org.signpost.ingest.follow;

import org.jspecify.annotations.NullMarked;
