package org.signpost.triage.measure;

import java.util.function.Function;

/** Embeds and counts: how often, and for how long. For one thread. */
final class TimedEmbedding implements Function<String, float[]> {
    private final Function<String, float[]> embed;
    private long nanos;
    private long times;

    TimedEmbedding(Function<String, float[]> embed) {
        this.embed = embed;
    }

    @Override
    public float[] apply(String text) {
        long start = ThreadClock.nanos();
        float[] embedding = embed.apply(text);
        nanos += ThreadClock.nanos() - start;
        times++;
        return embedding;
    }

    long nanos() {
        return nanos;
    }

    long times() {
        return times;
    }
}
