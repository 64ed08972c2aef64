package org.signpost.learn.decision;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentId;
import org.signpost.faq.matching.decided.DecidedAnswer;
import org.signpost.faq.matching.decided.DecidedAnswers;
import org.signpost.learn.LabelledText;
import org.signpost.learn.decision.ExampleRepository.ExampleRow;
import org.signpost.triage.embedding.VectorMath;

/** The examples that came of decisions. Safe for use by several threads. */
@Singleton
public class Examples implements DecidedAnswers {
    private final ExampleRepository rows;

    Examples(ExampleRepository rows) {
        this.rows = rows;
    }

    /** Puts it in the place of the comment's. Callers open the transaction. */
    void put(Example example) {
        rows.put(
                example.comment(),
                example.revision(),
                example.text(),
                example.language(),
                example.needsAnswer(),
                example.urgent(),
                String.join(",", example.topics()),
                example.slugs() == null ? null : String.join(",", example.slugs()),
                example.weight(),
                example.decidedAt(),
                bytes(example.meaning()),
                bytes(example.asking()));
    }

    private static byte @Nullable [] bytes(float @Nullable [] vector) {
        return vector == null ? null : VectorMath.bytes(vector);
    }

    /** The comment teaches nothing any more. Callers open the transaction. */
    void remove(CommentId comment) {
        rows.remove(comment);
    }

    /** The newest, at most so many; without their embeddings. */
    List<Example> newest(int limit) {
        return rows.newest(limit).stream().map(Examples::example).toList();
    }

    /** The newest as labelled texts, at most so many, by the comment. */
    public Map<CommentId, LabelledText> labelled(int limit) {
        Map<CommentId, LabelledText> texts = new LinkedHashMap<>();
        newest(limit).forEach(example -> texts.put(example.comment(), example.labelled()));
        return texts;
    }

    private static Example example(ExampleRow row) {
        return new Example(
                row.commentId(),
                row.revision(),
                row.text(),
                row.language(),
                row.needsAnswer(),
                row.urgent(),
                split(row.topics()),
                row.slugs() == null ? null : split(row.slugs()),
                row.weight(),
                row.decidedAt(),
                null,
                null);
    }

    private static List<String> split(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(",", -1));
    }

    @Override
    public long version() {
        return rows.version();
    }

    @Override
    public List<DecidedAnswer> newest() {
        return rows.newestAnswers(MOST).stream()
                .flatMap(row -> answer(row).stream())
                .toList();
    }

    private static Optional<DecidedAnswer> answer(ExampleRow row) {
        byte[] meaning = row.meaning();
        byte[] asking = row.asking();
        String slugs = row.slugs();
        return meaning == null || asking == null || slugs == null
                ? Optional.empty()
                : Optional.of(new DecidedAnswer(
                        split(slugs), VectorMath.floats(meaning), VectorMath.floats(asking), row.weight()));
    }
}
