package org.signpost.learn.promotion;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signpost.comment.CommentId;
import org.signpost.faq.matching.MatchModelFile;
import org.signpost.learn.promotion.LearnedModelRepository.FileRow;
import org.signpost.staff.Actor;
import org.signpost.staff.audit.Audit;
import org.signpost.triage.PromotedModels;
import org.signpost.triage.engine.TriageModelFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The models that learned from decisions, and which of them are in force. Thread-safe. */
@Singleton
public class LearnedModels implements PromotedModels {
    private static final Logger LOG = LoggerFactory.getLogger(LearnedModels.class);
    private static final int KEPT = 5;

    private final LearnedModelRepository rows;
    private final Audit audit;
    private final Clock clock;

    LearnedModels(LearnedModelRepository rows, Audit audit, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What a training has made. The arrays are not copied.
     *
     * @param comments that the models learned from
     */
    @SuppressWarnings("ArrayRecordComponent")
    record TrainedModels(
            byte[] triage, byte[] matching, int texts, List<CommentId> comments, int heldOut, String report) {
        TrainedModels {
            comments = List.copyOf(comments);
        }
    }

    /**
     * Keeps models, without putting them in force; of those that nobody ever put in force the newest few stay.
     *
     * @return their number, or empty where a comment that they learned from was erased meanwhile: then nothing is kept
     */
    @Transactional
    Optional<Long> keep(TrainedModels trained) {
        List<CommentId> comments = trained.comments();
        if (rows.lockLeft(comments).size() < comments.size()) {
            return Optional.empty();
        }
        long id = rows.insert(
                clock.instant(),
                trained.texts(),
                comments.size(),
                trained.heldOut(),
                trained.report(),
                trained.triage(),
                trained.matching());
        rows.insertComments(id, comments);
        rows.forgetOlder(KEPT);
        LOG.info("event=models.kept models={} decisions={}", id, comments.size());
        return Optional.of(id);
    }

    /** The newest first, at most fifty. */
    public List<LearnedModel> newest() {
        long inForce = inForce();
        return rows.findTop50OrderByIdDesc().stream()
                .map(row -> new LearnedModel(
                        row.id(),
                        row.madeAt(),
                        row.texts(),
                        row.decisions(),
                        row.heldOut(),
                        row.report(),
                        row.withdrawnAt(),
                        row.id() == inForce))
                .toList();
    }

    /**
     * Puts models in force; open comments are read again by them.
     *
     * @return false where there are none of this number whose files are left
     */
    @Transactional
    public boolean promote(long models, Actor who) {
        if (!rows.existsByIdAndWithdrawnAtIsNull(models)) {
            return false;
        }
        rows.promote(models, clock.instant(), who.name());
        audit.record(who, "models.promoted", "models/" + models, Map.of());
        LOG.info("event=models.promoted models={}", models);
        return true;
    }

    /**
     * Takes the newest promotion back: in force is what was before, and in the end what comes with the program.
     *
     * @return the number of what is in force now
     */
    @Transactional
    public long rollBack(Actor who) {
        rows.takeBack(clock.instant());
        long now = inForce();
        audit.record(who, "models.restored", "models/" + now, Map.of());
        LOG.info("event=models.restored models={}", now);
        return now;
    }

    @Override
    public long inForce() {
        return rows.inForce().orElse(SHIPPED);
    }

    @Override
    public Optional<byte[]> file(long models, String name) {
        return switch (name) {
            case TriageModelFile.NAME -> rows.triage(models).map(FileRow::content);
            case MatchModelFile.NAME -> rows.matching(models).map(FileRow::content);
            default -> Optional.empty();
        };
    }
}
