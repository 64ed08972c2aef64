package org.signpost.learn.decision;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.signpost.comment.CommentId;
import org.signpost.comment.WorkLease;
import org.signpost.comment.WorkLeases;
import org.signpost.comment.WorkStage;
import org.signpost.platform.database.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps an example of every comment of which a decision lives that says something of it, and none of the others. What is
 * decided, taken back or hidden while an example is made makes the comment wait once more.
 */
@Singleton
class ExampleJob implements Worker {
    private static final Logger LOG = LoggerFactory.getLogger(ExampleJob.class);
    private static final int AT_ONCE = 20;

    private final WorkLeases leases;
    private final ExampleReader reader;
    private final ExampleWriter writer;

    ExampleJob(WorkLeases leases, ExampleReader reader, ExampleWriter writer) {
        this.leases = leases;
        this.reader = reader;
        this.writer = writer;
    }

    @Override
    public String name() {
        return "learn";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    /** One batch, each comment stored in a transaction of its own; one that fails is tried again when its lease is over. */
    @Override
    public boolean work() {
        WorkLease lease = leases.take(WorkStage.LEARN, AT_ONCE);
        Set<CommentId> left = new LinkedHashSet<>(lease.comments());
        try {
            for (CommentId comment : lease.comments()) {
                left.remove(comment);
                Optional<Example> example = reader.read(comment);
                writer.write(lease, comment, example);
                LOG.info("event=example.kept comment={} kept={}", comment, example.isPresent());
            }
        } finally {
            leases.release(lease, left);
        }
        return !lease.comments().isEmpty();
    }
}
