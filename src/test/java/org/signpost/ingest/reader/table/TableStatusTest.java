package org.signpost.ingest.reader.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signpost.comment.IncomingComment;
import org.signpost.comment.SourceStatus;
import org.signpost.ingest.reader.FoundComments;
import org.signpost.ingest.reader.ReadText;

/** Where a table says what moderation has decided, whatever it calls that column. */
final class TableStatusTest {
    private static FoundComments table(String column, String... values) {
        StringBuilder table = new StringBuilder("id;author;date;text;" + column + "\n");
        int id = 0;
        for (String value : values) {
            id++;
            table.append(id)
                    .append(";Ada;2026-05-04;May I come on day ")
                    .append(id)
                    .append("?;")
                    .append(value)
                    .append('\n');
        }
        return ReadText.of(table.toString(), "table.csv");
    }

    private static SourceStatus only(FoundComments found) {
        return found.comments().getFirst().status();
    }

    @ParameterizedTest
    @CsvSource({
        "moderation state, deleted, TRASHED",
        "Moderation, junk, SPAM",
        "\u00e9tat, corbeille, TRASHED",
        "\u00c9tat, ind\u00e9sirable, SPAM",
        "Statut du commentaire, supprim\u00e9, TRASHED",
        "estado, papelera, TRASHED",
        "Estado del comentario, no deseado, SPAM",
        "Zustand, Papierkorb, TRASHED",
        "Freigabe, wartet auf Freigabe, HELD",
        "situa\u00e7\u00e3o, lixeira, TRASHED",
        "stato, cestino, TRASHED",
        "toestand, prullenbak, TRASHED",
        "Bemerkung, Papierkorb, TRASHED",
        "x, spam, SPAM",
        "State, unapproved, HELD",
        "isspam, yes, SPAM",
        "Gel\u00f6scht, ja, TRASHED",
        "Corbeille, oui, TRASHED",
        "Published, no, HELD",
        "status, -1, HELD"
    })
    void makesNothingPublicThatModerationTookAway(String column, String value, SourceStatus status) {
        assertThat(only(table(column, value))).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "State, TX",
        "Estado, Jalisco",
        "Case outcome, denied",
        "Answered, no",
        "spam, no",
        "Deleted, 0",
        "Published, yes",
        "Subscribed, false"
    })
    void takesNoOtherColumnForTheStatus(String column, String value) {
        assertThat(only(table(column, value, value))).isEqualTo(SourceStatus.APPROVED);
    }

    @Test
    void saysWhichColumnItTookForTheStatusByItsWords() {
        FoundComments found = table("kept", "published", "spam", "", "deleted");
        assertThat(found.comments())
                .extracting(IncomingComment::status)
                .containsExactly(SourceStatus.APPROVED, SourceStatus.SPAM, SourceStatus.APPROVED, SourceStatus.TRASHED);
        assertThat(found.remarks())
                .containsExactly("The column \"kept\" was taken for the status of the comments, by the words in it.");
    }

    @Test
    void namesTheColumnsThatItDidNotUse() {
        FoundComments found = ReadText.of("""
                id,author,date,text,votes,,empty
                1,Ada,2026-05-04,May I come?,3,x,
                2,Ben,2026-05-04,Yes.,,,,beyond
                """);
        assertThat(found.remarks()).containsExactly("These columns were not used: votes, column 6, column 8.");
        assertThat(table("email", "a@x.example").remarks()).containsExactly("This column was not used: email.");
        assertThat(table("State", "TX", "NY").remarks()).containsExactly("This column was not used: State.");
        assertThat(table("status", "spam").remarks()).isEmpty();
    }

    @Test
    void takesTheGravestOfSeveralMarks() {
        FoundComments found = ReadText.of("""
                id,author,text,is_spam,is_deleted,is_approved
                1,Ilse,When?,0,0,1
                2,Omar,Pills,1,0,1
                3,Ruth,Free?,0,1,1
                4,Sven,Where?,0,0,0
                5,Tara,How?,1,1,0
                """);
        assertThat(found.comments())
                .extracting(IncomingComment::status)
                .containsExactly(
                        SourceStatus.APPROVED,
                        SourceStatus.SPAM,
                        SourceStatus.TRASHED,
                        SourceStatus.HELD,
                        SourceStatus.TRASHED);
        assertThat(found.remarks()).isEmpty();
    }

    @Test
    void takesAMomentOfDeletionForAYesAndPublishedForNoDate() {
        FoundComments found = ReadText.of("""
                author,text,deleted_at,published
                Ilse,When?,,yes
                Omar,Pills,2026-03-22 10:00:00,yes
                Ruth,Free?,0000-00-00 00:00:00,no
                """);
        assertThat(found.comments())
                .extracting(IncomingComment::status)
                .containsExactly(SourceStatus.APPROVED, SourceStatus.TRASHED, SourceStatus.HELD);
    }
}
