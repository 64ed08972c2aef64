package org.signpost.digest.gaps;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.signpost.triage.Triage;

class GroupingTest {
    @Test
    void experiment() {
        Triage triage = Triage.load();
        for (boolean meaning : List.of(true, false)) {
            for (String name : List.of("uncovered.jsonl", "uncovered-held-out.jsonl")) {
                Collection all = Collection.read(name, meaning, triage);
                for (double t = 0.06; t < 0.5; t += 0.02) {
                    double p = 0, r = 0, f = 0, g = 0;
                    int rounds = 10;
                    for (int seed = 0; seed < rounds; seed++) {
                        List<Collection.Item> mixed = new ArrayList<>(all.items());
                        Collections.shuffle(mixed, new Random(seed));
                        Collection c = new Collection(mixed);
                        var fig = c.figures(c.grouped(t, t));
                        p += fig.precision();
                        r += fig.recall();
                        f += fig.f1();
                        g += fig.groups();
                    }
                    System.out.printf(
                            "%s %s t=%.2f p=%.2f r=%.2f f=%.2f g=%.1f%n",
                            meaning ? "both" : "words", name, t, p / rounds, r / rounds, f / rounds, g / rounds);
                }
            }
        }
    }
}
