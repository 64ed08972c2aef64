/**
 * The page of one comment: its text with marks and masks, its thread, what people did with it, who has it open, and the
 * texts that are being written about it. Tables: {@code claim}, {@code desk_text}.
 */
@NullMarked
package org.signpost.desk.comment;

import org.jspecify.annotations.NullMarked;
