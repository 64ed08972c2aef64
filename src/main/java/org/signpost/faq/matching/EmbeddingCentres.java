package org.signpost.faq.matching;

/**
 * The mean embeddings of the training texts, which are taken away from every embedding. The arrays are not copied.
 *
 * @param meaning of the model that tells the subject
 * @param asking of the other
 */
@SuppressWarnings("ArrayRecordComponent")
public record EmbeddingCentres(float[] meaning, float[] asking) {}
