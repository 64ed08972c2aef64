/**
 * Questions that no entry answers, grouped by likeness: who asks what, how many, how lately, and what became of it.
 *
 * <p>A group has an id for ever; a question stands in one group. The worker only adds questions to groups and lets them go
 * when they are covered; only people merge groups or take a question out of one. The weekly e-mail and the pages read the
 * same groups. Tables: {@code digest_gap}, {@code digest_gap_question}.
 */
@NullMarked
package org.signpost.gaps;

import org.jspecify.annotations.NullMarked;
