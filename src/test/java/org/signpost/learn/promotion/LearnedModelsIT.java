package org.signpost.learn.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.signpost.comment.CommentId;
import org.signpost.desk.DeskFixture;
import org.signpost.faq.CurrentLibrary;
import org.signpost.faq.Library;
import org.signpost.faq.matching.CurrentMatcher;
import org.signpost.faq.matching.EntryMatcher;
import org.signpost.faq.matching.MatchModelFile;
import org.signpost.faq.matching.decided.DecidedAnswers;
import org.signpost.learn.LabelledText;
import org.signpost.learn.LabelledTexts;
import org.signpost.learn.promotion.LearnedModels.TrainedModels;
import org.signpost.platform.ConfigurationException;
import org.signpost.staff.Actor;
import org.signpost.testing.LetterPairs;
import org.signpost.testing.RepeatCount;
import org.signpost.triage.ModelFile;
import org.signpost.triage.PromotedModels;
import org.signpost.triage.Reassessment;
import org.signpost.triage.Triage;
import org.signpost.triage.TriageInput;
import org.signpost.triage.engine.TriageLoader;
import org.signpost.triage.engine.TriageModelFile;

/** Models that learned from decisions serve when a person says so, and until a person says otherwise. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LearnedModelsIT {
    private static final Actor MARIA = new Actor.Program("Maria");
    private static final int ONE_OF = RepeatCount.of(180, 90);
    private static final List<String> ENTRIES = List.of(
            "student-visa-work", "student-visa-travel-renewal", "fiance-visa-who-can-file", "fiance-visa-steps");
    private static final int DECIDED = 80;
    private static final int KEPT = 5;

    private final DeskFixture desk = new DeskFixture();
    private final LearnedModels models = desk.bean(LearnedModels.class);
    private final TriageLoader loader = desk.bean(TriageLoader.class);
    private final Triage triage = desk.bean(Triage.class);
    private final List<String> progress = new ArrayList<>();
    private DecisionTraining.NewModels made = new DecisionTraining.NewModels(0, "");

    /** Training takes seconds, so all tests share one. */
    @BeforeAll
    void train() {
        decide(10);
        assertThatThrownBy(this::training)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("There are 10 decisions to learn from; a model is trained from 50 on.");
        decide(DECIDED - 10);
        made = training();
    }

    @BeforeEach
    void shippedModelsAreInForce() {
        desk.sql("DELETE FROM model_promotion");
        loader.work();
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    void trainsMeasuresAndKeepsWithoutPuttingInForce() {
        assertThat(progress)
                .hasSize(3)
                .first()
                .asString()
                .matches("Training on \\d+ texts and \\d+ decided comments …");
        assertThat(made.report()).contains("decisions held out", "fiance (2)", "asks: found", "in force");
        assertThat(models.newest())
                .filteredOn(model -> model.id() == made.models())
                .singleElement()
                .satisfies(model -> {
                    assertThat(model.inForce()).isFalse();
                    assertThat(model.decisions() + model.heldOut()).isEqualTo(DECIDED);
                    assertThat(model.heldOut()).isBetween(5, 30);
                    assertThat(model.withdrawnAt()).isNull();
                });
        assertThat(models.inForce()).isEqualTo(PromotedModels.SHIPPED);
    }

    @Test
    void servesFromThePromotionToTheRollback() {
        String audited = "SELECT count(*) FROM audit WHERE action LIKE 'models.%' AND actor = 'Maria'";
        long before = desk.database.count(audited);
        String shipped = triage.model();
        assertThat(desk.bean(Reassessment.class).model()).hasValue(shipped);
        desk.clock().pass(Duration.ofMinutes(1));

        assertThat(models.promote(made.models(), MARIA)).isTrue();
        loader.work();

        String learned = triage.model();
        assertThat(learned).isNotEqualTo(shipped);
        assertThat(triage.assess(TriageInput.of("Can my husband get a work permit?"))
                        .model())
                .isEqualTo(learned);
        assertThat(desk.bean(Reassessment.class).model())
                .describedAs("open comments are read again by it")
                .hasValue(learned);
        desk.clock().pass(Duration.ofMinutes(1));

        assertThat(models.rollBack(MARIA)).isEqualTo(PromotedModels.SHIPPED);
        loader.work();

        assertThat(triage.model()).isEqualTo(shipped);
        assertThat(desk.bean(Reassessment.class).model()).hasValue(shipped);
        assertThat(desk.database.count(audited)).isEqualTo(before + 2);
    }

    @Test
    void matchingUsesWhatIsInForceAndWhatWasDecidedSince() {
        CurrentMatcher matcher = desk.bean(CurrentMatcher.class);
        Library library = desk.bean(CurrentLibrary.class).get();
        EntryMatcher before = matcher.of(library);
        assertThat(matcher.of(library)).isSameAs(before);

        models.promote(made.models(), MARIA);

        assertThat(matcher.of(library)).isNotSameAs(before);
        assertThat(desk.bean(DecidedAnswers.class).newest())
                .describedAs("those that the models did not learn from")
                .hasSizeLessThan(DECIDED / 2)
                .isNotEmpty();

        desk.sql("UPDATE example SET decided_at = decided_at + interval '100 years'");

        assertThat(desk.bean(DecidedAnswers.class).newest())
                .describedAs("and those that were decided anew since")
                .hasSize(DECIDED);
        desk.sql("UPDATE example SET decided_at = decided_at - interval '100 years'");
    }

    @Test
    void rollsBackToWhatWasThereBefore() {
        long first = keep(List.of());
        long second = keep(List.of());
        models.promote(first, MARIA);
        models.promote(second, MARIA);

        assertThat(models.rollBack(MARIA)).isEqualTo(first);
        assertThat(models.rollBack(MARIA)).isEqualTo(PromotedModels.SHIPPED);
        assertThat(models.rollBack(MARIA)).isEqualTo(PromotedModels.SHIPPED);
    }

    @Test
    void anErasedCommentTakesTheModelsThatLearnedFromItAway() {
        CommentId erased = desk.comment("Kim", "Can I get a visa?");
        long learned = keep(List.of(erased));
        models.promote(learned, MARIA);
        assertThat(models.inForce()).isEqualTo(learned);

        desk.sql("DELETE FROM comment_revision WHERE comment_id = ?", erased.value());
        desk.sql("DELETE FROM comment WHERE id = ?", erased.value());

        assertThat(models.inForce()).isEqualTo(PromotedModels.SHIPPED);
        assertThat(models.file(learned, TriageModelFile.NAME)).isEmpty();
        assertThat(models.file(learned, MatchModelFile.NAME)).isEmpty();
        assertThat(models.newest())
                .filteredOn(model -> model.id() == learned)
                .singleElement()
                .satisfies(model -> assertThat(model.withdrawnAt()).isNotNull());
        assertThat(models.promote(learned, MARIA)).isFalse();
        loader.work();
        assertThat(triage.assess(TriageInput.of("Can my husband get a work permit?"))
                        .needsAnswer())
                .isTrue();
    }

    @Test
    void keepsNothingThatLearnedFromACommentErasedMeanwhile() {
        int before = models.newest().size();

        assertThat(models.keep(trained(List.of(new CommentId(987_654)), shipped())))
                .isEmpty();
        assertThat(models.newest()).hasSize(before);
    }

    @Test
    void servesWithTheProgramsOwnWhereTheFilesCannotBeRead() {
        String shipped = triage.model();
        long broken = models.keep(trained(List.of(), new byte[] {1, 2, 3})).orElseThrow();

        models.promote(broken, MARIA);
        loader.work();

        assertThat(triage.model()).isEqualTo(shipped);
    }

    @Test
    void keepsTheNewestFewThatNobodyPromoted() {
        models.promote(made.models(), MARIA);
        for (int i = 0; i < 8; i++) {
            keep(List.of());
        }

        assertThat(models.newest())
                .filteredOn(model -> !model.inForce())
                .hasSizeLessThanOrEqualTo(KEPT)
                .isNotEmpty();
        assertThat(models.newest()).extracting(LearnedModel::id).contains(made.models());
    }

    private DecisionTraining.NewModels training() {
        List<LabelledText> all = LabelledTexts.folder(Path.of("models", "training"));
        List<LabelledText> some = new ArrayList<>();
        for (int i = 0; i < all.size(); i += ONE_OF) {
            some.add(all.get(i));
        }
        Map<String, List<LabelledText>> sets = Map.of(
                "fiance",
                Objects.requireNonNull(LabelledTexts.heldOut().get("fiance")).subList(0, 2));
        return desk.bean(DecisionTraining.class).train(some, sets, fewEntries(), LetterPairs.EMBEDDERS, progress::add);
    }

    /** Of two topics, so that training takes seconds. */
    private Library fewEntries() {
        Library all = desk.bean(CurrentLibrary.class).get();
        return new Library(all.versions()
                .filter(version -> ENTRIES.contains(version.entry().slug()))
                .toList());
    }

    /** Decided comments, as the desk and the job that learns from it leave them. */
    private void decide(int count) {
        for (int i = 0; i < count; i++) {
            CommentId id = desk.comment("Kim", "Can I, number " + i + ", work on campus with my student visa?");
            desk.sql(
                    "INSERT INTO example (comment_id, revision, text, language, needs_answer, in_domain, topics, slugs,"
                            + " weight, decided_at, meaning, asking) SELECT c.id, 1, r.text, 'en', true, true,"
                            + " '{STUDENT_VISA}', '{student-visa-work}', ?, CAST('2026-11-01' AS timestamptz), decode(repeat('3c', 1536), 'hex'),"
                            + " decode(repeat('3c', 1536), 'hex')"
                            + " FROM comment c JOIN comment_revision r ON r.comment_id = c.id WHERE c.id = ?",
                    i % 2 == 0 ? 1.0 : 0.7,
                    id.value());
        }
    }

    private long keep(List<CommentId> comments) {
        return models.keep(trained(comments, shipped())).orElseThrow();
    }

    private static byte[] shipped() {
        return Optional.ofNullable(ModelFile.shipped(TriageModelFile.NAME)).orElseThrow();
    }

    private static TrainedModels trained(List<CommentId> comments, byte[] triage) {
        byte[] matching =
                Optional.ofNullable(ModelFile.shipped(MatchModelFile.NAME)).orElseThrow();
        return new TrainedModels(triage, matching, 100, comments, 0, "figures");
    }
}
