/**
 * Approved replies on their way: held for the time of undoing, then ready to paste where no site is connected, posted,
 * or withdrawn.
 *
 * <p>It decides nothing about comments. A comment never has two answers that are not withdrawn; the database refuses a
 * second. When a version says that the old answer is wrong, replies that rely on it and are not posted yet are stopped, and
 * the posted ones are a sweep: for each a correction is ready for a person's key, and becomes a reply of its own. What waits
 * in a sweep is a query, never a list that was written down. Tables: {@code reply}, {@code reply_entry}, {@code follow_up},
 * {@code follow_up_text}.
 */
@NullMarked
package org.signpost.publish;

import org.jspecify.annotations.NullMarked;
