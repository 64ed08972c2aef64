/**
 * Composes the reply that staff may post: short, in the comment's language, with a link to the entry that answers.
 *
 * <p>Composing is pure: it reads an assessment, a match and the library, and never the comment's own text. Nothing is
 * decided or posted here. Waiting drafts are composed anew when the addresses that they repeat change, and what replies link
 * is looked at from here, through the outgoing guard and outside of any transaction. Tables: {@code draft},
 * {@code draft_entry}, {@code draft_setting}, {@code draft_link}.
 */
@NullMarked
package org.signpost.draft;

import org.jspecify.annotations.NullMarked;
