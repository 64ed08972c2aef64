package org.signpost.triage.measure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import org.signpost.triage.Reading;
import org.signpost.triage.Triage;

/**
 * One reading of all comments by one thread, in processor time.
 *
 * @param nanos of each comment, ascending
 * @param embedding how much of it went into embeddings
 * @param embeddings how many there were
 * @param asking which comments were found to need an answer
 */
@SuppressWarnings("ArrayRecordComponent")
record Lap(long[] nanos, long embedding, long embeddings, BitSet asking) {

    /** @param embed computes every embedding, so that a text seen before costs what it costs */
    static Lap run(List<Reading> comments, Function<String, float[]> embed, boolean cascade) {
        TimedEmbedding timed = new TimedEmbedding(embed);
        Triage triage = Triage.measured(timed, cascade);
        long[] nanos = new long[comments.size()];
        BitSet asking = new BitSet();
        for (int i = 0; i < nanos.length; i++) {
            long start = ThreadClock.nanos();
            asking.set(i, triage.assess(comments.get(i)).needsAnswer());
            nanos[i] = ThreadClock.nanos() - start;
        }
        Arrays.sort(nanos);
        return new Lap(nanos, timed.nanos(), timed.times(), asking);
    }

    long total() {
        return Arrays.stream(nanos).sum();
    }

    double perSecond() {
        return nanos.length * 1e9 / total();
    }

    /** In milliseconds. */
    double quantile(double share) {
        return nanos[(int) Math.min(nanos.length - 1L, (long) (share * nanos.length))] / 1e6;
    }
}
