package org.signpost.ingest.reader.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signpost.comment.IncomingComment;
import org.signpost.comment.SourceStatus;
import org.signpost.ingest.found.SeenMoment;
import org.signpost.ingest.input.UnreadablePart;
import org.signpost.ingest.reader.CommentReaders;
import org.signpost.ingest.reader.FoundComments;
import org.signpost.ingest.reader.InputFormat;
import org.signpost.ingest.reader.ReadText;

final class TableFilesTest {
    private static final String AFTERNOON = "2026-05-04T15:30:00Z";

    private static List<String> dates(FoundComments found) {
        return found.comments().stream()
                .map(IncomingComment::writtenAt)
                .map(String::valueOf)
                .toList();
    }

    private static FoundComments named(String table, String... columns) throws IOException {
        return CommentReaders.read(
                new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)),
                "",
                Optional.empty(),
                NamedColumns.of(List.of(columns)),
                SeenMoment.UNKNOWN);
    }

    @Test
    void readsADateInEachOfManyShapes() {
        FoundComments found = ReadText.of("""
                id,author,date,comment
                1,Ada,5/4/2026 15:30,a
                2,Ben,"May 4, 2026 3:30 pm",b
                3,Cleo,2026/05/04 15:30:00,c
                4,Dora,1777908600,d
                5,Emil,1777908600000,e
                6,Finn,46146.645833333,f
                7,Gina,04-May-26 15:30,g
                """);
        assertThat(dates(found)).hasSize(7).containsOnly(AFTERNOON);
        assertThat(found.unreadable()).isEmpty();
    }

    @Test
    void settlesTheOrderOfDayAndMonthByTheWholeColumn() {
        assertThat(dates(ReadText.of("date,text\n4/5/2026 15:30,a\n28/5/2026 15:30,b\n")))
                .containsExactly(AFTERNOON, "2026-05-28T15:30:00Z");
        assertThat(dates(ReadText.of("date,text\n5/4/2026 15:30,a\n5/28/2026 15:30,b\n")))
                .containsExactly(AFTERNOON, "2026-05-28T15:30:00Z");
        assertThat(dates(ReadText.of("Fecha,Comentario\n4/5/2026 15:30,a\n"))).containsExactly(AFTERNOON);
        assertThat(dates(ReadText.of("date;comment\n04.05.2026 15:30;a\n"))).containsExactly(AFTERNOON);
    }

    @Test
    void saysOnceThatTheOrderIsNotKnown() {
        FoundComments found = ReadText.of("date,text\n2026-05-04,a\n5/4/2026,b\n6/4/2026,c\n");
        assertThat(dates(found)).containsExactly("2026-05-04T00:00:00Z", "null", "null");
        assertThat(found.unreadable()).hasSize(1);
        UnreadablePart part = found.unreadable().getFirst();
        assertThat(part.place()).isEqualTo("line 3");
        assertThat(part.reason()).contains("two ways", "1 other");
    }

    @Test
    void readsTheAnswersOfAForm() {
        FoundComments found = ReadText.of(
                "\"Timestamp\",\"Your name (optional)\",\"Your question,\nor a comment\",\"May we publish your question?\"\n"
                        + "\"2026/05/04 3:30:00 PM GMT\",\"Ada L.\",\"May I write a letter?\",\"Yes\"\n",
                "answers.csv");
        assertThat(ReadText.lines(found)).containsExactly("Ada L.: May I write a letter?");
        assertThat(dates(found)).containsExactly(AFTERNOON);
    }

    @Test
    void readsTicketsAndTheCommentsOfVideos() {
        FoundComments tickets = ReadText.of("""
                Ticket ID,Requester,Requester email,Subject,Description,Status,Created at,Updated at
                77,Ada L.,,Letters,May I write a letter?,open,2026-05-04 15:30:00,2026-05-05 10:00:00
                """);
        assertThat(ReadText.lines(tickets)).containsExactly("Ada L.: May I write a letter?");
        assertThat(tickets.comments().getFirst().sourceId()).isEqualTo("77");
        assertThat(dates(tickets)).containsExactly(AFTERNOON);
        FoundComments videos = ReadText.of("""
                ,video_id,comment_id,author_id,author_name,comment_text,published_at
                0,film,Ux1,UC9,@ada,May I write a letter?,2026-05-04T15:30:00Z
                """);
        assertThat(ReadText.lines(videos)).containsExactly("@ada: May I write a letter?");
        assertThat(dates(videos)).containsExactly(AFTERNOON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nr;Verfasser;Datum;Kommentar;Status\n7;Jürg;04.05.2026 15:30;Wo bist du?;ausstehend\n",
                "ID;Autor;Fecha;Mensaje;Estado\n7;Jürg;04/05/2026 15:30;Wo bist du?;Pendiente\n",
                "ID;Auteur;Date;Commentaire;Statut\n7;Jürg;4 mai 2026 à 15h30;Wo bist du?;En attente\n",
                "id;nome;data;comentário;situação\n7;Jürg;04/05/2026 15:30;Wo bist du?;pendente\n"
            })
    void readsColumnsInFiveLanguages(String table) {
        FoundComments found = ReadText.of(table);
        IncomingComment comment = found.comments().getFirst();
        assertThat(found.format()).contains(InputFormat.CSV);
        assertThat(ReadText.lines(found)).containsExactly("Jürg: Wo bist du?");
        assertThat(comment.sourceId()).isEqualTo("7");
        assertThat(comment.writtenAt()).isEqualTo(Instant.parse(AFTERNOON));
        assertThat(comment.status()).isEqualTo(SourceStatus.HELD);
    }

    @Test
    void takesATitleThatEveryRowHasForItselfForNoPost() {
        FoundComments found = ReadText.of("""
                Document ID,Docket ID,Posted Date,Title,First Name,Last Name,Organization Name,Comment
                R-2,R,2026-05-04T15:30Z,Comment from Ada L.,Ada,L.,,May I write?
                R-3,R,2026-05-04T15:30Z,Comment from Ben K.,Ben,K.,A Club,No<br/>never &amp; nowhere
                R-4,R,2026-05-04T15:30Z,Comment from A Club,,,A Club,Yes
                """);
        assertThat(ReadText.lines(found))
                .containsExactly("Ada L.: May I write?", "Ben K.: No|never & nowhere", "A Club: Yes");
        assertThat(ReadText.posts(found)).hasSize(1);
        assertThat(ReadText.posts(found).getFirst().title()).isEqualTo("R");
        assertThat(dates(found)).containsOnly(AFTERNOON);
        assertThat(ReadText.posts(ReadText.of("title,text\nFirst,a\nSecond,b\n", "x.csv")))
                .hasSize(1);
    }

    @Test
    void takesATitleThatRowsShareForThePosts() {
        assertThat(ReadText.posts(ReadText.of("title,text\nA clinic,a\nA clinic,b\nA camp,c\n")))
                .extracting(post -> post.title())
                .containsExactly("A clinic", "A camp");
        assertThat(ReadText.posts(ReadText.of("post_title,text\nA clinic,a\nA camp,c\n")))
                .hasSize(2);
    }

    @Test
    void readsWhatExcelSaves() {
        String table = "sep=;\r\nname;text;date\r\nÁda;¿Qué?;04.05.2026 15:30\r\n";
        for (Charset charset : List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16,
                StandardCharsets.UTF_16LE,
                Charset.forName("windows-1252"))) {
            FoundComments found = ReadText.of(table.getBytes(charset), "book.csv");
            assertThat(ReadText.lines(found)).as(charset.name()).containsExactly("Áda: ¿Qué?");
            assertThat(dates(found)).containsExactly(AFTERNOON);
        }
        assertThat(ReadText.lines(ReadText.of("sep=|\nname|text\nAda|x,y\n"))).containsExactly("Ada: x,y");
    }

    @Test
    void readsNullInAnExportAsNothing() {
        FoundComments found =
                ReadText.of("comment_ID,comment_author,comment_date,comment_date_gmt,comment_content,comment_parent\n"
                        + "5,Ada,2026-05-04 17:30:00,2026-05-04 15:30:00,NULL and void,NULL\n");
        assertThat(ReadText.lines(found)).containsExactly("Ada: NULL and void");
        assertThat(found.comments().getFirst().parentSourceId()).isNull();
        assertThat(dates(found)).containsExactly(AFTERNOON);
    }

    @Test
    void listsTheColumnsWhereNoneIsKnownToHoldTheText() {
        FoundComments found = ReadText.of("who,when,what they told us\nAda,2026-05-04,Hello\n", "x.csv");
        assertThat(found.items()).isEmpty();
        assertThat(found.unreadable().getFirst().reason())
                .contains("who, when, what they told us", "--column \"text=what they told us\"");
        assertThat(ReadText.of("Ada,2026-05-04,Hello\nBen,2026-05-05,Bye\n", "x.csv")
                        .unreadable()
                        .getFirst()
                        .reason())
                .contains("names no columns")
                .doesNotContain("Ada");
    }

    @Test
    void readsTheColumnsThatSomebodyNames() throws IOException {
        String table = "who,when,what,text\nAda,4 May 2026 15:30,Hello,x\n";
        FoundComments found = named(table, "text=What", "author = who", "date=when");
        assertThat(ReadText.lines(found)).containsExactly("Ada: Hello");
        assertThat(dates(found)).containsExactly(AFTERNOON);
        assertThat(named(table, "text=Inhalt").unreadable().getFirst().reason())
                .contains("no column \"Inhalt\"", "who, when, what, text");
    }

    @Test
    void refusesColumnsThatAreNotNamedAsTheyMustBe() {
        for (String choice : List.of("text", "=x", "text=", "colour=x")) {
            assertThatThrownBy(() -> NamedColumns.of(List.of(choice)))
                    .as(choice)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("text=Kommentar");
        }
    }

    @Test
    void readsRowsBehindThoseThatItLooksAtTogether() {
        StringBuilder table = new StringBuilder("id,date,text\n");
        for (int i = 1; i <= 5_000; i++) {
            table.append(i).append(",5/").append(i % 28 + 1).append("/2026,x\n");
        }
        FoundComments found = ReadText.of(table.toString());
        assertThat(found.comments()).hasSize(5_000);
        assertThat(found.comments().stream().map(IncomingComment::writtenAt)).allMatch(Objects::nonNull);
        assertThat(found.comments().getLast().sourceId()).isEqualTo("5000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dear all, I have a question, and a comment, on the date\n\nYours\n",
                "Name, date and description of the clinic\n",
                "A comment\n"
            })
    void takesNoSentenceForATable(String text) {
        assertThat(ReadText.of(text).format()).contains(InputFormat.TEXT);
    }

    @Test
    void readsTheArticleAndTheStatusOfAFrenchTable() {
        FoundComments found = ReadText.of("""
                Commentaire,Auteur,Date,Article,Statut
                "Le bureau est-il ouvert ?",Ines F.,25/03/2026 13:00,Horaires,approuvé
                "Achetez",Bo,26/03/2026 13:00,Horaires,indésirable
                """);
        assertThat(ReadText.posts(found))
                .singleElement()
                .satisfies(post -> assertThat(post.title()).isEqualTo("Horaires"));
        assertThat(found.comments().get(1).status()).isEqualTo(SourceStatus.SPAM);
    }
}
