package org.signpost.ingest.reader.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signpost.comment.IncomingComment;
import org.signpost.comment.SourceStatus;
import org.signpost.ingest.input.UnreadablePart;
import org.signpost.ingest.reader.FoundComments;
import org.signpost.ingest.reader.ReadText;

/** What tables say of a comment besides its words: its kind, where moderation has put it, its post. */
final class TableModerationTest {
    @Test
    void leavesOutNotesOfOrdersAndEditorsAndCountsThem() {
        FoundComments found = ReadText.of("""
                comment_ID,comment_post_ID,comment_date,comment_approved,comment_author,comment_content,comment_type
                1,7,2026-05-04 15:30:00,1,Ada,May I come?,comment
                2,7,2026-05-04 15:31:00,1,Shop,Paid by card,order_note
                3,7,2026-05-04 15:32:00,1,Ed,Cut this line,note
                4,7,2026-05-04 15:33:00,1,Ed,Cut this too,note
                5,7,2026-05-04 15:34:00,1,Bo,Five stars,review
                6,7,2026-05-04 15:35:00,1,Bot,x,webhook_delivery
                """);
        assertThat(found.comments()).extracting(IncomingComment::author).containsExactly("Ada");
        assertThat(found.leftOut())
                .extracting(Object::toString)
                .containsExactly(
                        "1 left out: a review of a product",
                        "2 left out: an editor's note",
                        "1 left out: an order's note",
                        "1 left out: not a reader's comment");
    }

    @Test
    void keepsATypeThatMeansSomethingElseInAnotherSystem() {
        FoundComments found = ReadText.of("id,type,author,date,comment\n1,question,Ada,2026-05-04,May I come?\n");
        assertThat(found.comments()).hasSize(1);
        assertThat(found.leftOut()).isEmpty();
    }

    @Test
    void takesAStatusThatNobodyKnowsAsNotPublicAndSaysSo() {
        FoundComments found = ReadText.of("""
                ID;Autor;Datum;Kommentar;Status
                1;Ada;2026-05-04;Eins;genehmigt
                2;Ben;2026-05-04;Zwei;lila
                3;Cleo;2026-05-04;Drei;lila
                4;Dora;2026-05-04;Vier;wartet auf Freigabe
                5;Emil;2026-05-04;F\u00fcnf;
                """);
        assertThat(found.comments())
                .extracting(IncomingComment::status)
                .containsExactly(
                        SourceStatus.APPROVED,
                        SourceStatus.HELD,
                        SourceStatus.HELD,
                        SourceStatus.HELD,
                        SourceStatus.APPROVED);
        assertThat(found.unreadable())
                .containsExactly(new UnreadablePart(
                        "the file",
                        "2 comments have the status \"lila\", which is not known here; taken as not public"));
    }

    @Test
    void leavesOutWhatWasNeverMeantForThePublic() {
        FoundComments found = ReadText.of("""
                id,name,message,date,private,do_not_publish,May we publish it?
                1,Ada,May I come?,2026-05-04,no,,Yes please
                2,Ben,My number is secret,2026-05-04,yes,,yes
                3,Cleo,For you alone,2026-05-04,no,yes,yes
                4,Dora,Better not,2026-05-04,no,,"No, thanks"
                """);
        assertThat(ReadText.lines(found)).containsExactly("Ada: May I come?");
        assertThat(found.leftOut())
                .extracting(Object::toString)
                .containsExactly("3 left out: not meant for the public");
        assertThat(found.remarks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"visible", "approved", "Freigegeben"})
    void takesAnEmptyBoxForANoWhereOnlyYesIsEverTicked(String shown) {
        FoundComments found = ReadText.of("""
                author,comment,date,hidden,%s
                Ada,May I come?,2026-05-04,,checked
                Ben,No way,2026-05-04,checked,checked
                Cleo,And me?,2026-05-04,,
                """.formatted(shown));
        assertThat(found.comments())
                .extracting(IncomingComment::status)
                .containsExactly(SourceStatus.APPROVED, SourceStatus.HELD, SourceStatus.HELD);
    }

    @ParameterizedTest
    @CsvSource({"On, Off", "yes, no", "ja, nein", "s\u00ed, no", "an, aus", "activado, desactivado", "1, 0"})
    void takesPublishedForAMarkAndTheOtherColumnForTheDate(String yes, String no) {
        FoundComments found = ReadText.of("Author,Comment,Published,Post date\nAda,May I come?," + yes
                + ",2026-05-04 08:00\nBen,And I?," + no + ",2026-05-05 08:00\n");
        assertThat(found.comments())
                .extracting(IncomingComment::status)
                .containsExactly(SourceStatus.APPROVED, SourceStatus.HELD);
        assertThat(found.comments())
                .extracting(IncomingComment::writtenAt)
                .containsExactly(Instant.parse("2026-05-04T08:00:00Z"), Instant.parse("2026-05-05T08:00:00Z"));
    }

    @Test
    void takesBeitragForThePostWhereAnotherColumnHoldsTheText() {
        FoundComments found = ReadText.of(
                "Kommentar-Nr.\tVerfasser\tDatum\tKommentartext\tBeitrag\n7\tAda\t2026-05-04\tDarf ich?\tSprechtage\n");
        assertThat(ReadText.posts(found))
                .singleElement()
                .satisfies(post -> assertThat(post.title()).isEqualTo("Sprechtage"));
        assertThat(found.comments().getFirst().sourceId()).isEqualTo("7");
        FoundComments forum = ReadText.of("Autor;Datum;Beitrag\nAda;2026-05-04;Darf ich?\n", "forum.csv");
        assertThat(ReadText.lines(forum)).containsExactly("Ada: Darf ich?");
    }
}
