/**
 * Which entries answer a comment, how surely, and why; and when none does.
 *
 * <p>Lexical and embedding scores over question, paraphrases and answer, with the comment's topics as prior, weighed by
 * models that {@code training} fits. Tables: {@code match}, {@code match_candidate}, {@code
 * faq_embedding}.
 */
@NullMarked
package org.signpost.faq.matching;

import org.jspecify.annotations.NullMarked;
