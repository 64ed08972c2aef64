/**
 * Comments in XML: the exports of WordPress, Blogger and Disqus, and feeds.
 */
@NullMarked
package org.signpost.ingest.reader.xml;

import org.jspecify.annotations.NullMarked;
