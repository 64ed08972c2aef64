/**
 * Fetching a page from the open internet and from nowhere else: addresses are checked as written and as resolved, and
 * bodies are bounded in size and time. No tables.
 */
@NullMarked
package org.signpost.platform.net;

import org.jspecify.annotations.NullMarked;
