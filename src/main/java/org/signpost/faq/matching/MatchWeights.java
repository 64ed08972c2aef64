package org.signpost.faq.matching;

/**
 * What training found for one {@link MatchMode}. The arrays are not copied.
 *
 * @param entries the softmax over the entries that training knew
 * @param likeness weights of the numbers of {@link EntryIndex#likeness}
 * @param learned weight of the softmax's logarithm of probability
 * @param alike weight of the weighed likeness
 * @param topic weight of the confidence in the entry's topic
 * @param newEntryShift what an entry that training did not know gets instead of a logarithm of probability, plus
 * @param newEntrySlope times its weighed likeness
 * @param covered weights of the numbers of a {@link AnswerDecision} text, for "some entry answers this"
 * @param right the same for "the first candidate does"
 * @param uncoveredBelow below this probability of "covered" a comment is uncovered
 * @param matchedFrom from this probability of "right" on it is matched
 */
@SuppressWarnings("ArrayRecordComponent")
public record MatchWeights(
        EntryModel entries,
        double[] likeness,
        double learned,
        double alike,
        double topic,
        double newEntryShift,
        double newEntrySlope,
        double[] covered,
        double[] right,
        double uncoveredBelow,
        double matchedFrom) {
    /** The likeness in one number. */
    double weigh(double[] numbers) {
        double sum = 0;
        for (int i = 0; i < numbers.length; i++) {
            sum += likeness[i] * numbers[i];
        }
        return sum;
    }
}
