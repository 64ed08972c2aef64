package org.signpost.learn.decision;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentId;
import org.signpost.faq.matching.EntryMatcher;
import org.signpost.learn.decision.ExampleRepository.DecidedComment;
import org.signpost.platform.TextExcerpt;
import org.signpost.triage.Assessment;
import org.signpost.triage.Assessments;
import org.signpost.triage.PersonalDataMask;
import org.signpost.triage.TriageInput;
import org.signpost.triage.embedding.TextEmbedders;
import org.signpost.triage.text.Glossaries;

/** Makes an example of what was decided. The sentence models run here, so no transaction is open. */
@Singleton
class ExampleReader {
    private static final int MOST_SLUGS = 20;

    private final ExampleRepository rows;
    private final Assessments assessments;
    private final Glossaries glossaries;

    ExampleReader(ExampleRepository rows, Assessments assessments, Glossaries glossaries) {
        this.rows = rows;
        this.assessments = assessments;
        this.glossaries = glossaries;
    }

    /** Loaded when the first decision waits, because that takes a second. */
    private static final class Loaded {
        static final Optional<TextEmbedders> EMBEDDERS = EntryMatcher.embedders();
    }

    /** Empty where nothing lives that says something of the comment, and where its website hides it. */
    Optional<Example> read(CommentId comment) {
        return rows.decided(comment)
                .flatMap(this::labelled)
                .or(() -> rows.answered(comment).flatMap(this::labelled));
    }

    private Optional<Example> labelled(DecidedComment decided) {
        return DecisionLabel.of(decided.kind(), decided.reason()).map(label -> example(decided, label));
    }

    private Example example(DecidedComment decided, DecisionLabel label) {
        Assessment assessment = assessments.read(decided.commentId(), decided.details());
        // Beyond this nobody looked for personal data.
        String read = TextExcerpt.beginning(decided.text(), TriageInput.MAX_TEXT);
        String text = PersonalDataMask.mask(read, assessment.personalData());
        String english = glossaries.english(text, assessment.language());
        return new Example(
                decided.commentId(),
                decided.revision(),
                text,
                assessment.language(),
                label.asks(),
                label.inDomain(),
                label.kind(),
                label.asks() ? split(decided.topics()) : null,
                label.asks() ? limited(split(decided.slugs())) : null,
                label.weight(),
                decided.decidedAt(),
                Loaded.EMBEDDERS.map(models -> models.meaning().apply(english)).orElse(null),
                Loaded.EMBEDDERS.map(models -> models.asking().apply(english)).orElse(null));
    }

    private static @Nullable List<String> limited(@Nullable List<String> slugs) {
        return slugs == null ? null : slugs.stream().limit(MOST_SLUGS).toList();
    }

    private static @Nullable List<String> split(@Nullable String joined) {
        return joined == null ? null : joined.isEmpty() ? List.of() : Arrays.asList(joined.split(",", -1));
    }
}
