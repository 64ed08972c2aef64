/** Replies on their way, and what people do with them by hand. Tables: {@code reply}, {@code reply_entry}. */
@NullMarked
package org.signpost.publish.reply;

import org.jspecify.annotations.NullMarked;
