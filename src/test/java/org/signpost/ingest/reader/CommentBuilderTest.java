package org.signpost.ingest.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signpost.comment.CommentType;
import org.signpost.comment.IncomingComment;
import org.signpost.comment.IncomingPost;
import org.signpost.comment.SourceStatus;

final class CommentBuilderTest {
    private static final IncomingPost POST = new IncomingPost("4", "A clinic", null, null);

    @ParameterizedTest
    @CsvSource({
        "approved, APPROVED",
        "1, APPROVED",
        "hold, HELD",
        "0, HELD",
        "' Pending ', HELD",
        "unapproved, HELD",
        "SPAM, SPAM",
        "trash, TRASHED",
        "post-trashed, TRASHED",
        "deleted, TRASHED",
        "something, APPROVED",
        ", APPROVED"
    })
    void knowsWhereModerationHasPutIt(@Nullable String word, SourceStatus status) {
        assertThat(new CommentBuilder().moderated(word).status).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "pingback, PINGBACK",
        "Trackback, TRACKBACK",
        "comment, COMMENT",
        "'', COMMENT",
        "review, COMMENT",
        ", COMMENT"
    })
    void knowsWhatTheSourceCallsIt(@Nullable String word, CommentType type) {
        assertThat(new CommentBuilder().typed(word).type).isEqualTo(type);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"0", " 0 "})
    void putsACommentWithoutAParentAtTheTop(@Nullable String parent) {
        CommentBuilder commentBuilder = fields("x");
        commentBuilder.parent = parent;
        assertThat(commentBuilder.comment(POST, new FingerprintIds()).parentSourceId())
                .isNull();
    }

    @Test
    void namesTheParentAsTheParentNamesItself() {
        CommentBuilder parent = fields("x");
        parent.id = "n".repeat(300);
        CommentBuilder answer = fields("y");
        answer.parent = "n".repeat(300);
        assertThat(answer.comment(POST, new FingerprintIds()).parentSourceId())
                .isEqualTo(parent.comment(POST, new FingerprintIds()).sourceId())
                .startsWith("fp-");
    }

    @Test
    void givesACommentWithoutAnIdAFingerprint() {
        IncomingComment comment = fields("Hello").comment(POST, new FingerprintIds());
        assertThat(comment.sourceId()).matches("fp-[0-9a-f]{24}");
        CommentBuilder known = fields("Hello");
        known.id = " 17 ";
        assertThat(known.comment(POST, new FingerprintIds()).sourceId()).isEqualTo("17");
    }

    @Test
    void passesOnThatTheSourceWasCutAlready() {
        CommentBuilder commentBuilder = fields("short");
        commentBuilder.cut = true;
        assertThat(commentBuilder.comment(POST, new FingerprintIds()).truncated())
                .isTrue();
        assertThat(fields("short").comment(POST, new FingerprintIds()).truncated())
                .isFalse();
    }

    @Test
    void takesNoNumberBelowOneForAPosition() {
        CommentBuilder commentBuilder = fields("x");
        commentBuilder.position = 0;
        assertThat(commentBuilder.comment(POST, new FingerprintIds()).position())
                .isNull();
        commentBuilder.position = 7;
        assertThat(commentBuilder.comment(POST, new FingerprintIds()).position())
                .isEqualTo(7);
    }

    @Test
    void givesTheSameFingerprintForTheSameLettersAndAnotherForOthers() {
        String plain = fingerprint("A clinic", "Ana", "Hello, world!");
        assertThat(fingerprint("A Clinic!", " ana ", "hello   world")).isEqualTo(plain);
        assertThat(fingerprint("A clinic", "Ana", "\uff28ello world"))
                .as("NFKC")
                .isEqualTo(plain);
        assertThat(fingerprint("A clinic", "Ana", "Hello worlds")).isNotEqualTo(plain);
        assertThat(fingerprint("A clinic", "Luz", "Hello, world!")).isNotEqualTo(plain);
        assertThat(fingerprint("Another", "Ana", "Hello, world!")).isNotEqualTo(plain);
        assertThat(fingerprint("A clinicAna", "", "Hello, world!")).isNotEqualTo(plain);
    }

    @Test
    void tellsTextsOfSignsApart() {
        assertThat(fingerprint("P", "Ana", "\u2764")).isNotEqualTo(fingerprint("P", "Ana", "\u2602"));
        assertThat(fingerprint("P", "Ana", "?")).isNotEqualTo(fingerprint("P", "Ana", "!"));
    }

    @Test
    void countsEqualCommentsOfOneInput() {
        FingerprintIds fingerprintIds = new FingerprintIds();
        String first = fingerprintIds.comment("P", "Ana", CommentType.COMMENT, "Yes");
        String second = fingerprintIds.comment("P", "Ana", CommentType.COMMENT, "Yes");
        assertThat(second).isNotEqualTo(first);
        assertThat(fingerprintIds.comment("P", "Ana", CommentType.PINGBACK, "Yes"))
                .isNotEqualTo(first);
        FingerprintIds again = new FingerprintIds();
        assertThat(again.comment("P", "Ana", CommentType.COMMENT, "Yes")).isEqualTo(first);
        assertThat(again.comment("P", "Ana", CommentType.COMMENT, "Yes")).isEqualTo(second);
    }

    private static String fingerprint(String title, String author, String text) {
        return new FingerprintIds().comment(title, author, CommentType.COMMENT, text);
    }

    private static CommentBuilder fields(String text) {
        CommentBuilder commentBuilder = new CommentBuilder();
        commentBuilder.author = "Ana";
        commentBuilder.text = text;
        return commentBuilder;
    }
}
