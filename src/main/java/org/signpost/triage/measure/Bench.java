package org.signpost.triage.measure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.signpost.triage.Embedder;
import org.signpost.triage.Reading;
import org.signpost.triage.training.LabelledText;

/** Measures triage on this machine. */
public final class Bench {
    private static final int WARM_UP = 500;

    private final Consumer<String> progress;

    /** @param progress is told what is being done */
    public Bench(Consumer<String> progress) {
        this.progress = progress;
    }

    /** The same comments read with the cascade and without. */
    record Round(Lap with, Lap without) {
        double gain() {
            return (double) without.total() / with.total();
        }

        int differing() {
            BitSet differing = (BitSet) with.asking().clone();
            differing.xor(without.asking());
            return differing.cardinality();
        }
    }

    /** Everything that was measured. */
    record Result(Mix mix, List<ColdStart> starts, List<Round> rounds, long rulesNanos, Memory memory) {}

    /**
     * Measures, which takes some minutes for 10,000 comments.
     *
     * @param comments how many
     * @param rounds each reads all comments twice, with the cascade and without, in turns
     * @param restart main class and arguments of a process that calls {@link ColdStart#answer}
     * @return a few lines of text
     */
    public String run(List<LabelledText> texts, int comments, int rounds, List<String> restart) throws IOException {
        List<ColdStart> starts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            progress.accept("Fresh process " + (i + 1) + " of 3 …");
            starts.add(ColdStart.measure(restart.getFirst(), restart.subList(1, restart.size())));
        }
        Mix mix = Mix.of(texts, comments);
        Function<String, float[]> embed = Embedder.load()::compute;
        List<Reading> some = mix.comments().subList(0, Math.min(WARM_UP, comments));
        progress.accept("Warming up …");
        Lap.run(some, embed, true);
        RulesLap.run(some);
        List<Round> done = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            progress.accept("Round " + (i + 1) + " of " + rounds + " …");
            done.add(round(mix.comments(), embed, i % 2 == 0));
        }
        long rules = RulesLap.run(mix.comments());
        return BenchReport.text(new Result(mix, starts, done, rules, Memory.here()));
    }

    /** The first of a round takes turns too. */
    private static Round round(List<Reading> comments, Function<String, float[]> embed, boolean cascadeFirst) {
        Lap first = Lap.run(comments, embed, cascadeFirst);
        Lap second = Lap.run(comments, embed, !cascadeFirst);
        return cascadeFirst ? new Round(first, second) : new Round(second, first);
    }
}
