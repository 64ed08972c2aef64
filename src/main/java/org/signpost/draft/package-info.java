/**
 * Composes the reply that staff may post: short, in the comment's language, with a link to the entry that answers.
 *
 * <p>Composing is pure: it reads an assessment, a match and the library, and never the comment's own text. Nothing is
 * decided or posted here. Tables: {@code draft}, {@code draft_entry}.
 */
@NullMarked
package org.signpost.draft;

import org.jspecify.annotations.NullMarked;
