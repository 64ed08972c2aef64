package org.signpost.ingest.reader.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signpost.comment.CommentType;
import org.signpost.comment.IncomingComment;
import org.signpost.ingest.reader.FoundComments;
import org.signpost.ingest.reader.ReadText;

/** Which lines of a page begin an entry, and which only look like it. */
final class ThreadRhythmTest {
    private static final String AT_ONE = "2026-05-04T13:00:00Z";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s\nMay 4, 2026 at 1:00 pm\n\n%s\n\nReply\n\n",
                "%s\nMay 4, 2026 at 1:00 pm\nReply\n%s\n\n",
                "%s\nMay 4, 2026 at 1:00 pm\n%s\nReply\n",
                "%s\n\nMay 4, 2026 at 1:00 pm\n\n%s\n\nLike\nLiked by 3 people\nReply\n\n",
                "%s · May 4, 2026 at 1:00 PM\n\n%s\nReport\n\nReply\n",
                "By %s on May 4, 2026 at 1:00 pm\n%s\nReply\n",
                "%s | May 4, 2026 at 1:00 pm | Reply\n\n%s\n\n",
                "%s (May 4, 2026 at 1:00 pm)\n\n%s\n\n",
                "%sMay 4, 2026 at 1:00 PM\n%s\n\nReplyDelete\n",
                "%s says\n\nMay 4, 2026 at 1:00 pm (Edit)\n\n%s\n\nReply ↓\n\n",
                "%s\nGuest\nMay 4, 2026 1:00 pm\n\n%s\n\n0\nReply\n",
                "%s said...\n\n    %s\n\n    May 4, 2026 at 1:00 PM\n",
                "May 4, 2026 at 1:00 pm\n%s says:\n%s\n"
            })
    void readsEntriesInTheRhythmOfManyThemes(String entry) {
        FoundComments found = ReadText.of("The ferry\n\nIt sails.\n\n2 comments\n\n"
                + entry.formatted("Nia P.", "May my aunt sail?") + entry.formatted("Pier", "Yes.") + "Leave a Reply\n");
        assertThat(ReadText.lines(found)).containsExactly("Nia P.: May my aunt sail?", "Pier: Yes.");
        assertThat(found.comments()).extracting(IncomingComment::writtenAt).containsOnly(Instant.parse(AT_ONE));
        assertThat(found.announced()).isEqualTo(2);
    }

    @Test
    void takesWhatAPersonQuotesForText() {
        FoundComments found = ReadText.of("""
                The ferry

                2 thoughts on “The ferry”

                Nia P.
                May 4, 2026 at 1:00 pm

                My boat left on
                May 1, 2026 at 9:00 am
                and the captain says:

                The Harbour
                May 9, 2026

                Is that right?

                Reply

                Pier
                May 4, 2026 at 2:00 pm

                Yes.

                Reply
                """);
        assertThat(ReadText.lines(found))
                .containsExactly(
                        "Nia P.: My boat left on|May 1, 2026 at 9:00 am|and the captain says:||The Harbour|May 9, 2026||Is that right?",
                        "Pier: Yes.");
    }

    @Test
    void readsShortNamesBesideATimeAgo() {
        assertThat(ReadText.lines(ReadText.of("""
                        The ferry

                        3 Comments

                        Nia P. • 5 days ago
                        When does it sail?
                        Reply • Share ›

                        Pier • 4 days ago
                        At noon.
                        Reply • Share ›

                        Tomas • hace 2 horas
                        Thank you.
                        Reply • Share ›
                        """)))
                .containsExactly("Nia P.: When does it sail?", "Pier: At noon.", "Tomas: Thank you.");
    }

    @Test
    void takesNoLineOfATextForAnEntryWhereAllAreAnnounced() {
        FoundComments found = ReadText.of("""
                1 comment

                Nia P.
                May 4, 2026 at 1:00 pm

                This came in a letter:

                The Harbour
                May 9, 2026 at 9:00 am

                What is it?

                Reply
                """);
        assertThat(ReadText.lines(found))
                .containsExactly("Nia P.: This came in a letter:||The Harbour|May 9, 2026 at 9:00 am||What is it?");
    }

    @Test
    void takesALineThatEndsWithSaysForTextWhereOthersHaveDates() {
        FoundComments found = ReadText.of("""
                2 comments

                Nia P. says:
                May 4, 2026 at 1:00 pm

                My captain says:

                wait.

                Pier says:
                May 4, 2026 at 2:00 pm

                Yes.
                """);
        assertThat(ReadText.lines(found)).containsExactly("Nia P.: My captain says:||wait.", "Pier: Yes.");
    }

    @Test
    void takesAListOfNewsForNoThread() {
        FoundComments found = ReadText.of("""
                News

                Ferry sails
                May 4, 2026

                It sails.

                Pier opens
                May 3, 2026

                It opens.
                """);
        assertThat(found.comments()).isEmpty();
        assertThat(found.announced()).isNull();
    }

    @Test
    void readsAThreadWithoutItsHeadingByDatesWithATime() {
        assertThat(ReadText.lines(ReadText.of("""
                Nia P.
                May 4, 2026 at 1:00 pm

                May my aunt sail?

                Pier
                May 4, 2026 at 1:10 pm

                Yes.
                """))).containsExactly("Nia P.: May my aunt sail?", "Pier: Yes.");
    }

    @Test
    void tellsLinksFromTheTextAboveThem() {
        FoundComments found = ReadText.of("""
                4 thoughts on “The ferry”
                Nia P. says:
                May 4, 2026 at 1:00 pm

                May my aunt sail?
                Pingback: The ferry – Pier notes
                Trackback: The ferry | Gulls
                Pier says:
                May 4, 2026 at 2:00 pm

                Yes.

                Reply
                """);
        assertThat(ReadText.lines(found))
                .containsExactly(
                        "Nia P.: May my aunt sail?",
                        "The ferry – Pier notes: The ferry – Pier notes",
                        "The ferry | Gulls: The ferry | Gulls",
                        "Pier: Yes.");
        assertThat(found.comments())
                .extracting(IncomingComment::type)
                .containsExactly(CommentType.COMMENT, CommentType.PINGBACK, CommentType.TRACKBACK, CommentType.COMMENT);
    }

    @Test
    void putsAnIndentedAnswerUnderTheEntryBeforeIt() {
        FoundComments found = ReadText.of("""
                2 comments

                Nia P.
                May 4, 2026

                May my aunt sail?

                    Pier
                    May 5, 2026

                    Yes.
                """);
        assertThat(found.comments()).hasSize(2);
        assertThat(ReadText.by(found, "Pier").parentSourceId())
                .isEqualTo(ReadText.by(found, "Nia P.").sourceId());
    }

    @Test
    void settlesTheOrderOfDayAndMonthByThePage() {
        FoundComments found = ReadText.of(
                "2 comments\n\nNia P.\n5/4/2026 1:00 pm\n\nHi\n\nPier\n5/14/2026 1:00 pm\n\nHello\n\nReply\n");
        assertThat(ReadText.by(found, "Nia P.").writtenAt()).isEqualTo(Instant.parse(AT_ONE));
    }

    @Test
    void takesALineThatUnfoldsAnswersForNoHeading() {
        FoundComments found =
                ReadText.of("3 Comments\nSort by\n@ada\n2 months ago\nMay I come?\n\nReply\n\n1 reply\n@ben\n"
                        + "2 months ago\nAnd I?\n\nReply\n@cleo\n1 month ago\nThank you\n\nReply\n");
        assertThat(ReadText.lines(found)).containsExactly("@ada: May I come?", "@ben: And I?", "@cleo: Thank you");
        assertThat(found.announced()).isEqualTo(3);
    }

    @Test
    void announcesWhatItCannotRead() {
        FoundComments found = ReadText.of("The ferry\n\n7 comments\n\nNothing here looks like one.\n");
        assertThat(found.comments()).isEmpty();
        assertThat(found.announced()).isEqualTo(7);
    }
}
