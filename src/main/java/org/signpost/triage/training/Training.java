package org.signpost.triage.training;

import java.util.List;
import org.signpost.triage.learned.Bundle;

/**
 * What one training made.
 *
 * @param examples what it learned from
 * @param full models with the embedding, with their held-out scores
 * @param words models without
 */
public record Training(Bundle bundle, List<Example> examples, List<Learned> full, List<Learned> words) {}
