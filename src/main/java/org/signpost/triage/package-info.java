/**
 * What a comment is: its kind, whether it needs an answer, its topics, language, urgency, dates, personal data, and why.
 *
 * <p>Reads texts, decides nothing about replies, and never changes a comment. It is the only room that sees OpenNLP, the
 * ONNX runtime or Lucene's analysis types (beside the FAQ's index). What people say a comment is about stands in the place of
 * the topics found here. Tables: {@code assessment}, {@code triage_model}, {@code topic_correction}; the view {@code
 * comment_topics} has the topics that hold.
 */
@NullMarked
package org.signpost.triage;

import org.jspecify.annotations.NullMarked;
