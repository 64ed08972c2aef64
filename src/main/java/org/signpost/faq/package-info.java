/**
 * The FAQ: entries as files and as numbered versions, and the checks that keep them trustworthy.
 *
 * <p>Matching comments to entries is in {@code matching}, the public pages are in {@code pages}, writing entries on screen
 * is in {@code editing}. Nothing here knows of
 * replies. Tables: {@code faq_entry}, {@code faq_version}, and in {@code matching} {@code match}, {@code
 * match_candidate}.
 */
@NullMarked
package org.signpost.faq;

import org.jspecify.annotations.NullMarked;
