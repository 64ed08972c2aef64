package org.signpost.ingest.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.signpost.comment.CommentType;
import org.signpost.comment.IncomingComment;

final class TablesTest {
    @Test
    void readsJsonLines() {
        Found found = Reading.of("""
                {"id":"a1","text":"May he work?","author":"Ana","date":"2026-11-02","post":"A clinic","kind":"question","topics":[]}
                {"id":"a2","text":"Yes.","author":"Harbor","parent":"a1","by_staff":true,"post":"A clinic"}
                {"id":"a3","text":"x","type":"pingback"}
                """);
        assertThat(found.format()).contains(Format.JSONL);
        assertThat(Reading.lines(found)).containsExactly("Ana: May he work?", "Harbor: Yes.", "Anonymous: x");
        assertThat(found.comments().get(0).writtenAt()).isEqualTo(Instant.parse("2026-11-02T00:00:00Z"));
        assertThat(found.comments().get(1).parentSourceId()).isEqualTo("a1");
        assertThat(found.comments().get(1).byStaff()).isTrue();
        assertThat(found.comments().get(2).type()).isEqualTo(CommentType.PINGBACK);
        assertThat(found.posts()).hasSize(2);
    }

    @Test
    void readsOneJsonLine() {
        assertThat(Reading.lines(Reading.of("{\"text\":\"only one\"}"))).containsExactly("Anonymous: only one");
    }

    @Test
    void namesTheLineThatIsNoJsonAndGoesOn() {
        Found found =
                Reading.of("{\"text\":\"one\"}\n{\"text\": oops}\n[1]\n\n{\"n\":1}\n{\"text\":\"two\"}\n", "x.jsonl");
        assertThat(Reading.lines(found)).containsExactly("Anonymous: one", "Anonymous: two");
        assertThat(found.unreadable().stream().map(Unreadable::place)).containsExactly("line 2", "line 3", "line 5");
    }

    @Test
    void readsATableWithSemicolonsAndAByteOrderMark() {
        Found found = Reading.of("\ufeffID;Author Name;Comment;Parent ID\n7;Ana;\"One; two\n\nthree\";\n8;Luz;Yes;7\n");
        assertThat(found.format()).contains(Format.CSV);
        assertThat(Reading.lines(found)).containsExactly("Ana: One; two||three", "Luz: Yes");
        assertThat(found.comments().stream().map(IncomingComment::sourceId)).containsExactly("7", "8");
        assertThat(found.comments().get(1).parentSourceId()).isEqualTo("7");
    }

    @Test
    void readsAnExportOfTheWordPressTable() {
        Found found = Reading.of(
                "comment_ID,comment_post_ID,comment_author,comment_author_email,comment_author_IP,comment_date_gmt,"
                        + "comment_content,comment_approved,comment_type,comment_parent\n"
                        + "5,31,Ana,ana@mail.example,192.0.2.1,2026-01-02 03:04:05,\"a <b>bold</b> &amp; line\",0,comment,0\n");
        assertThat(Reading.lines(found)).containsExactly("Ana: a bold & line");
        assertThat(found.toString()).doesNotContain("192.0.2.1").doesNotContain("mail.example");
        assertThat(found.posts().getFirst().sourceId()).isEqualTo("31");
    }

    @Test
    void namesTheRowThatIsTooShort() {
        Found found = Reading.of("id,author,text\n1,Ana,Hello\n2,Luz\n3,Tim,Bye\n");
        assertThat(Reading.lines(found)).containsExactly("Ana: Hello", "Tim: Bye");
        assertThat(found.unreadable()).extracting(Unreadable::place).containsExactly("line 3");
    }

    @Test
    void keepsWhatStandsBeforeAnOpenQuote() {
        Found found = Reading.of("id,text\n1,Hello\n2,\"never closed\n3,x\n");
        assertThat(found.comments().getFirst().text()).isEqualTo("Hello");
        assertThat(found.unreadable()).hasSize(1);
        assertThat(found.unreadable().getFirst().place()).isEqualTo("line 3");
    }

    @Test
    void givesRowsWithoutAnIdTheSameOneEachTime() {
        String table = "author,text\nAna,Hello\nAna,Hello\n";
        assertThat(Reading.of(table, "a.csv").comments())
                .isEqualTo(Reading.of(table, "a.csv").comments());
        assertThat(Reading.of(table).comments().stream()
                        .map(IncomingComment::sourceId)
                        .distinct())
                .hasSize(2);
    }
}
