package org.signpost.learn.decision;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
                example.inDomain(),
                example.kind(),
                joined(example.topics()),
                joined(example.slugs()),
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
        rows.deleteById(comment);
    }

    /** The newest, at most so many; without their embeddings. */
    List<Example> newest(int limit) {
        return rows.newest(limit).stream().map(Examples::example).toList();
    }

    /** The newest as labelled texts, at most so many, by the comment; slugs that are not in force are left out. */
    public Map<CommentId, LabelledText> labelled(int limit, Set<String> slugsInForce) {
        Map<CommentId, LabelledText> texts = new LinkedHashMap<>();
        newest(limit).forEach(example -> texts.put(example.comment(), example.labelled(slugsInForce)));
        return texts;
    }

    private static Example example(ExampleRow row) {
        return new Example(
                row.commentId(),
                row.revision(),
                row.text(),
                row.language(),
                row.needsAnswer(),
                row.inDomain(),
                row.kind(),
                split(row.topics()),
                split(row.slugs()),
                row.weight(),
                row.decidedAt(),
                null,
                null);
    }

    private static @Nullable String joined(@Nullable List<String> items) {
        return items == null ? null : String.join(",", items);
    }

    private static @Nullable List<String> split(@Nullable String joined) {
        return joined == null ? null : joined.isEmpty() ? List.of() : Arrays.asList(joined.split(",", -1));
    }

    @Override
    public long version() {
        return rows.version();
    }

    @Override
    public List<DecidedAnswer> newest() {
        return rows.newestAnswers(MOST).stream()
                .map(row -> new DecidedAnswer(
                        Arrays.asList(row.slugs().split(",", -1)),
                        VectorMath.floats(row.meaning()),
                        VectorMath.floats(row.asking()),
                        row.weight()))
                .toList();
    }
}
