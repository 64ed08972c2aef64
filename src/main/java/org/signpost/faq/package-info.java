/**
 * The FAQ as other rooms see it: entries, the library that is in force now, and which versions may still be relied on.
 *
 * <p>Files, checks and the store of versions are in {@code library}, writing entries on screen is in {@code editor}, the
 * public pages are in {@code pages}, and matching comments to entries is in {@code matching}. Nothing here knows of
 * replies.
 */
@NullMarked
package org.signpost.faq;

import org.jspecify.annotations.NullMarked;
