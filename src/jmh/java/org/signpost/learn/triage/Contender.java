package org.signpost.learn.triage;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.Predicate;
import org.signpost.learn.LabelledText;

/** A way to learn yes/no labels from examples that takes part in a {@link ModelComparison}. */
interface Contender {
    /** What it has learned; closed when it is not asked any more. */
    interface Trained extends AutoCloseable {
        /** For each label one score for each example; the higher, the likelier. */
        double[][] scores(List<TrainingExample> examples);

        @Override
        default void close() {}
    }

    String name();

    /** Learns each label from all of the examples. */
    Trained learn(List<TrainingExample> examples, List<Predicate<LabelledText>> labels);

    /** Makes what the models read of a text, as for a new one; the examples have it already. */
    void read(LabelledText text);

    /**
     * A clock in nanoseconds that counts the work of this way alone: the processor time of this process, so that other
     * work on the machine does not count, and that of our other threads does.
     */
    default long nanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
