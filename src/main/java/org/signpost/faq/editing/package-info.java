/**
 * Writing and publishing entries on screen: proposals, the next version of an entry, what changed between two. Knows
 * nothing of replies; whoever must act when an entry changes looks at the versions. Table: {@code faq_proposal}.
 */
@NullMarked
package org.signpost.faq.editing;

import org.jspecify.annotations.NullMarked;
