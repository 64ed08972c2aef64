package org.signpost.learn.decision;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.signpost.comment.CommentId;
import org.signpost.comment.WorkLease;
import org.signpost.comment.WorkLeases;

/** Stores what a comment teaches, with the end of its waiting, or neither. */
@Singleton
class ExampleWriter {
    private final Examples examples;
    private final WorkLeases leases;

    ExampleWriter(Examples examples, WorkLeases leases) {
        this.examples = examples;
        this.leases = leases;
    }

    /**
     * Writes nothing where the lease has ended meanwhile: then the comment waits once more, or another node has done it. The
     * comment is locked first, as by whoever decides about it.
     *
     * @param example empty where the comment teaches nothing any more
     */
    @Transactional
    void write(WorkLease lease, CommentId comment, Optional<Example> example) {
        boolean there = leases.lock(comment).isPresent();
        if (there && leases.drop(lease, List.of(comment)) > 0) {
            example.ifPresentOrElse(examples::put, () -> examples.remove(comment));
        }
    }
}
