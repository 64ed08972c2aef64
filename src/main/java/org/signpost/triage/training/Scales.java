package org.signpost.triage.training;

/**
 * How much each group of features counts before regularisation; 0 leaves it out.
 *
 * @param embedding the centred embedding
 * @param likeness to the topics' descriptions
 * @param signals hand-made ones
 * @param terms TF-IDF of stems and pairs
 */
record Scales(float embedding, float likeness, float signals, float terms) {
    Scales withoutEmbedding() {
        return new Scales(0, 0, signals, terms);
    }
}
