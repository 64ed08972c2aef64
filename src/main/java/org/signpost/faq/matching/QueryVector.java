package org.signpost.faq.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.signpost.triage.text.TermVocabulary;

/**
 * What is asked, as numbers. The array is not copied.
 *
 * @param embedding centred and of unit length, or null where no embedding is computed
 */
@SuppressWarnings("ArrayRecordComponent")
public record QueryVector(List<String> stems, TermVocabulary.Weighted terms, float @Nullable [] embedding) {}
