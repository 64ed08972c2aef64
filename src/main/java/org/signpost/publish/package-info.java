/**
 * Approved replies on their way: held for the time of undoing, then ready to paste where no site is connected, posted,
 * or withdrawn.
 *
 * <p>It decides nothing about comments. A comment never has two replies that are not withdrawn; the database refuses a
 * second. Tables: {@code reply}, {@code reply_entry}.
 */
@NullMarked
package org.signpost.publish;

import org.jspecify.annotations.NullMarked;
