package org.signpost.ingest.found;

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
        "Awaiting moderation, HELD",
        "wartet auf Freigabe, HELD",
        "zu prüfen, HELD",
        "Zurückgewiesen, TRASHED",
        "genehmigt, APPROVED",
        "no aprobado, HELD",
        "en revisión, HELD",
        "correo no deseado, SPAM",
        "refusé, TRASHED",
        "non approuvée, HELD",
        "aguardando moderação, HELD",
        "rejeitado, TRASHED",
        "private, HELD",
        "something, HELD",
        ", APPROVED"
    })
    void knowsWhereModerationHasPutIt(@Nullable String word, SourceStatus status) {
        assertThat(comment(fields("x").with(CommentField.STATUS, word)).status())
                .isEqualTo(status);
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
        assertThat(comment(fields("x").with(CommentField.TYPE, word)).type()).isEqualTo(type);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"0", " 0 "})
    void putsACommentWithoutAParentAtTheTop(@Nullable String parent) {
        assertThat(comment(fields("x").with(CommentField.PARENT, parent)).parentSourceId())
                .isNull();
    }

    @Test
    void namesTheParentAsTheParentNamesItself() {
        IncomingComment parent = comment(fields("x").with(CommentField.ID, "n".repeat(300)));
        IncomingComment answer = comment(fields("y").with(CommentField.PARENT, "n".repeat(300)));
        assertThat(answer.parentSourceId()).isEqualTo(parent.sourceId()).startsWith("fp-");
    }

    @Test
    void givesACommentWithoutAnIdAFingerprint() {
        assertThat(comment(fields("Hello")).sourceId()).matches("fp-[0-9a-f]{24}");
        assertThat(comment(fields("Hello").with(CommentField.ID, " 17 ")).sourceId())
                .isEqualTo("17");
    }

    @Test
    void passesOnThatTheSourceWasCutAlready() {
        assertThat(comment(fields("x").text("short", true)).truncated()).isTrue();
        assertThat(comment(fields("short")).truncated()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0,", "000,", "7, 7", "007, 7", "1234567890,", "-1,", "7a,", "'',", ","})
    void takesNoNumberBelowOneForAPosition(@Nullable String number, @Nullable Integer position) {
        assertThat(comment(fields("x").with(CommentField.POSITION, number)).position())
                .isEqualTo(position);
    }

    @ParameterizedTest
    @CsvSource({"true, true", "YES, true", "1, true", "false, false", "staff, false", ", false"})
    void takesAnAnswerForStaffsOwnOnlyWhereTheSourceSaysSo(@Nullable String word, boolean staff) {
        assertThat(comment(fields("x").with(CommentField.STAFF, word)).byStaff())
                .isEqualTo(staff);
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

    private static IncomingComment comment(CommentBuilder builder) {
        return builder.comment(POST, new FingerprintIds());
    }

    private static CommentBuilder fields(String text) {
        return new CommentBuilder().with(CommentField.AUTHOR, "Ana").text(text, false);
    }
}
