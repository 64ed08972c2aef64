package org.signpost.ingest.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.signpost.comment.CommentType;
import org.signpost.comment.IncomingComment;
import org.signpost.ingest.input.UnreadablePart;

final class JsonLinesAndCsvTest {
    @Test
    void readsJsonLines() {
        FoundComments found = ReadText.of("""
                {"id":"a1","text":"May he work?","author":"Ana","date":"2026-11-02","post":"A clinic","kind":"question","topics":[]}
                {"id":"a2","text":"Yes.","author":"Harbor","parent":"a1","by_staff":true,"post":"A clinic"}
                {"id":"a3","text":"x","type":"pingback"}
                """);
        assertThat(found.format()).contains(InputFormat.JSONL);
        assertThat(ReadText.lines(found)).containsExactly("Ana: May he work?", "Harbor: Yes.", "Anonymous: x");
        assertThat(found.comments().get(0).writtenAt()).isEqualTo(Instant.parse("2026-11-02T00:00:00Z"));
        assertThat(found.comments().get(1).parentSourceId()).isEqualTo("a1");
        assertThat(found.comments().get(1).byStaff()).isTrue();
        assertThat(found.comments().get(2).type()).isEqualTo(CommentType.PINGBACK);
        assertThat(ReadText.posts(found)).hasSize(2);
    }

    @Test
    void readsOneJsonLine() {
        assertThat(ReadText.lines(ReadText.of("{\"text\":\"only one\"}"))).containsExactly("Anonymous: only one");
    }

    @Test
    void namesTheLineThatIsNoJsonAndGoesOn() {
        FoundComments found =
                ReadText.of("{\"text\":\"one\"}\n{\"text\": oops}\n[1]\n\n{\"n\":1}\n{\"text\":\"two\"}\n", "x.jsonl");
        assertThat(ReadText.lines(found)).containsExactly("Anonymous: one", "Anonymous: two");
        assertThat(found.unreadable().stream().map(UnreadablePart::place))
                .containsExactly("line 2", "line 3", "line 5");
    }

    @Test
    void readsATableWithSemicolonsAndAByteOrderMark() {
        FoundComments found =
                ReadText.of("\ufeffID;Author Name;Comment;Parent ID\n7;Ana;\"One; two\n\nthree\";\n8;Luz;Yes;7\n");
        assertThat(found.format()).contains(InputFormat.CSV);
        assertThat(ReadText.lines(found)).containsExactly("Ana: One; two||three", "Luz: Yes");
        assertThat(found.comments().stream().map(IncomingComment::sourceId)).containsExactly("7", "8");
        assertThat(found.comments().get(1).parentSourceId()).isEqualTo("7");
    }

    @Test
    void readsAnExportOfTheWordPressTable() {
        FoundComments found = ReadText.of(
                "comment_ID,comment_post_ID,comment_author,comment_author_email,comment_author_IP,comment_date_gmt,"
                        + "comment_content,comment_approved,comment_type,comment_parent\n"
                        + "5,31,Ana,ana@mail.example,192.0.2.1,2026-01-02 03:04:05,\"a <b>bold</b> &amp; line\",0,comment,0\n");
        assertThat(ReadText.lines(found)).containsExactly("Ana: a bold & line");
        assertThat(found.toString()).doesNotContain("192.0.2.1").doesNotContain("mail.example");
        assertThat(ReadText.posts(found).getFirst().sourceId()).isEqualTo("31");
    }

    @Test
    void namesTheRowThatIsTooShort() {
        FoundComments found = ReadText.of("id,author,text\n1,Ana,Hello\n2,Luz\n3,Tim,Bye\n");
        assertThat(ReadText.lines(found)).containsExactly("Ana: Hello", "Tim: Bye");
        assertThat(found.unreadable()).extracting(UnreadablePart::place).containsExactly("line 3");
    }

    @Test
    void keepsWhatStandsBeforeAnOpenQuote() {
        FoundComments found = ReadText.of("id,text\n1,Hello\n2,\"never closed\n3,x\n");
        assertThat(found.comments().getFirst().text()).isEqualTo("Hello");
        assertThat(found.unreadable()).hasSize(1);
        assertThat(found.unreadable().getFirst().place()).isEqualTo("line 3");
    }

    @Test
    void givesRowsWithoutAnIdTheSameOneEachTime() {
        String table = "author,text\nAna,Hello\nAna,Hello\n";
        assertThat(ReadText.of(table, "a.csv").comments())
                .isEqualTo(ReadText.of(table, "a.csv").comments());
        assertThat(ReadText.of(table).comments().stream()
                        .map(IncomingComment::sourceId)
                        .distinct())
                .hasSize(2);
    }
}
