package org.signpost.ingest.reader.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signpost.comment.IncomingComment;
import org.signpost.comment.SourceStatus;
import org.signpost.ingest.reader.FoundComments;
import org.signpost.ingest.reader.ReadText;

/** Numbers, answers and posts in tables of several languages, and headers that do not stand in the first line. */
final class TableThreadTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kommentar-ID;Name;Erstellt am;Nachricht;\u00dcbergeordneter Kommentar;Artikel",
                "Identifiant;Auteur;Date de publication;Commentaire;En r\u00e9ponse \u00e0;Article",
                "N\u00b0;Nom;Date;Message;Commentaire parent;Article",
                "N\u00ba;Nombre;Fecha;Mensaje;Responde a;Entrada",
                "C\u00f3digo;Nome;Data de envio;Mensagem;Em resposta a;Artigo",
                "id;autor;data;coment\u00e1rio;resposta a;publica\u00e7\u00e3o",
                "Numero;Autore;Data;Commento;Risposta a;Articolo",
                "Nummer;Naam;Datum;Reactie;Antwoord op;Artikel",
                "\u2116;\u0410\u0432\u0442\u043e\u0440;\u0414\u0430\u0442\u0430;\u041a\u043e\u043c\u043c\u0435\u043d\u0442\u0430\u0440\u0438\u0439;\u041e\u0442\u0432\u0435\u0442 \u043d\u0430;\u0421\u0442\u0430\u0442\u044c\u044f"
            })
    void readsColumnsByTheirMeaning(String header) {
        FoundComments found = ReadText.of(
                header + "\n1;Ada;02.03.2026;Darf ich?;;Anh\u00f6rung\n" + "2;Ben;13.03.2026;Ja.;1;Anh\u00f6rung\n",
                "table.csv");
        assertThat(found.comments()).extracting(IncomingComment::sourceId).containsExactly("1", "2");
        assertThat(found.comments()).extracting(IncomingComment::parentSourceId).containsExactly(null, "1");
        assertThat(found.comments()).extracting(IncomingComment::author).containsExactly("Ada", "Ben");
        assertThat(ReadText.posts(found))
                .allSatisfy(post -> assertThat(post.title()).isEqualTo("Anh\u00f6rung"));
        assertThat(found.remarks()).isEmpty();
    }

    @Test
    void saysThatAnAnswerPointsToNoComment() {
        FoundComments found = ReadText.of("id,author,text,parent\n1,Ada,Yes.,2\n2,Ben,May I?,0\n3,Cleo,No.,9\n");
        assertThat(found.remarks()).containsExactly("1 comment answers a number that no comment of this table has.");
        FoundComments without = ReadText.of("author,date,text,parent\nAda,2026-05-04,Yes.,2\nBen,2026-05-04,No.,2\n");
        assertThat(without.remarks())
                .containsExactly("2 comments answer another one, but no column of this table was read as the numbers"
                        + " of the comments.");
    }

    @Test
    void takesNoNumberForAnIdThatTwoRowsShare() {
        FoundComments found = ReadText.of("Code;Author;Text\nA1;Ada;May I?\nA1;Ben;Yes.\n", "table.csv");
        assertThat(found.comments())
                .extracting(IncomingComment::sourceId)
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(id).startsWith("fp-"));
        assertThat(found.remarks()).containsExactly("This column was not used: Code.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Comment;;;\nid;author;date;text\n",
                "Comments of May 2026\nid;author;date;text\n",
                "Export\n\n\nfrom;the desk\nid;author;date;text\n",
                "2026 comments;;;\nID;Autor;Datum;Kommentar\n"
            })
    void findsTheHeaderBelowATitle(String above) {
        FoundComments found =
                ReadText.of(above + "1;Ada;2026-05-04;May I come?\n2;Ben;2026-05-05;\"Yes;\nof course\"\n", "t.csv");
        assertThat(ReadText.lines(found)).containsExactly("Ada: May I come?", "Ben: Yes;|of course");
        assertThat(found.comments()).extracting(IncomingComment::sourceId).containsExactly("1", "2");
        assertThat(found.unreadable()).isEmpty();
    }

    @Test
    void takesNoRowForTheHeader() {
        FoundComments found = ReadText.of("question,by\nid author date text,Ada\nMay I?,Ben\n", "t.csv");
        assertThat(found.comments()).hasSize(2);
    }

    @Test
    void takesTheSitesOwnDateWhereTheOneForAllIsZero() {
        FoundComments found = ReadText.of("""
                comment_ID,comment_author,comment_date,comment_date_gmt,comment_content
                1,Ada,2026-05-04 08:00:00,2026-05-04 13:00:00,May I come?
                2,Ben,2026-05-05 08:00:00,0000-00-00 00:00:00,And I?
                """);
        assertThat(found.comments())
                .extracting(IncomingComment::writtenAt)
                .containsExactly(Instant.parse("2026-05-04T13:00:00Z"), Instant.parse("2026-05-05T08:00:00Z"));
    }

    @Test
    void takesTheCommenterForTheAuthorAndNotWhatARowIsCalled() {
        assertThat(ReadText.lines(ReadText.of(
                        "Name,Comment,Commenter,Date\nR1,May I come?,Ada,2026-05-04\nR2,And I?,Ben,2026-05-04\n")))
                .containsExactly("Ada: May I come?", "Ben: And I?");
        assertThat(ReadText.lines(ReadText.of("Name,Comment,Date\nAda,May I come?,2026-05-04\n")))
                .containsExactly("Ada: May I come?");
    }

    @Test
    void readsNamesInPartsAndThePostOfABlogsExport() {
        FoundComments found = ReadText.of("""
                Comment ID,Blog post,Blog post URL,Commenter first name,Commenter last name,Comment text,Comment status,Created at
                1,Sundays,https://a.example/sundays,Ada,Li,May I come?,APPROVED,2026-05-04T08:00:00Z
                2,Sundays,https://a.example/sundays,Ben,,And I?,PENDING_MODERATION,2026-05-04T09:00:00Z
                """);
        assertThat(ReadText.lines(found)).containsExactly("Ada Li: May I come?", "Ben: And I?");
        assertThat(found.comments())
                .extracting(IncomingComment::status)
                .containsExactly(SourceStatus.APPROVED, SourceStatus.HELD);
        assertThat(ReadText.posts(found)).singleElement().satisfies(post -> {
            assertThat(post.title()).isEqualTo("Sundays");
            assertThat(post.url()).isEqualTo("https://a.example/sundays");
        });
        assertThat(found.unreadable()).isEmpty();
    }
}
