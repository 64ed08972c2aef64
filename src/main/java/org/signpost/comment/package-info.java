/**
 * Sites, posts and comments as they were received, with their threads and revisions.
 *
 * <p>A comment is stored once for each (site, source id), however often and by whatever way it arrives; its text is never
 * changed, an edit at the source makes a new revision. What a comment means is not known here, only at which stage it waits
 * and who has it in hand. Tables: {@code site}, {@code post}, {@code comment}, {@code comment_revision}, {@code comment_work}.
 */
@NullMarked
package org.signpost.comment;

import org.jspecify.annotations.NullMarked;
