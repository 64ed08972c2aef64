package org.signpost.ingest.reader.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signpost.ingest.found.CommentField;

final class CsvHeaderTest {
    @ParameterizedTest
    @CsvSource({
        "id, ID",
        "comment_ID, ID",
        "Source Id, ID",
        "Comment, TEXT",
        "comment_content, TEXT",
        "Body, TEXT",
        "Comentario, TEXT",
        "Author Name, AUTHOR",
        "NOMBRE, AUTHOR",
        "in-reply-to, PARENT",
        "comment_parent, PARENT",
        "comment_date_gmt, DATE",
        "Written at, DATE",
        "fecha, DATE",
        "comment_type, TYPE",
        "comment_approved, STATUS",
        "comment_post_ID, POST",
        "Post Title, POST_TITLE",
        "permalink, URL",
        "Number, POSITION",
        "by_staff, STAFF"
    })
    void knowsAColumnWhateverTheExportCallsIt(String name, CommentField column) {
        CsvHeader header = CsvHeader.of("x," + name + ",y");
        assertThat(header.index(column)).isEqualTo(1);
        for (CommentField other : CommentField.values()) {
            assertThat(other == column || header.index(other) == null)
                    .as("%s is only %s", name, column)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"comment_author_email", "comment_author_IP", "comment_agent", "user_id", "karma", "e-mail", ""})
    void knowsNoColumnThatItShouldNotRead(String name) {
        CsvHeader header = CsvHeader.of("x," + name + ",y");
        for (CommentField column : CommentField.values()) {
            assertThat(header.index(column)).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {"id,author,text#,", "id;author;text#;", "id|author|text#|", "text#,", "id;name, first;text#;"})
    void findsWhatStandsBetweenTheCells(String line, char delimiter) {
        assertThat(CsvHeader.of(line).delimiter()).isEqualTo(delimiter);
        assertThat(CsvHeader.of(line).hasText()).isTrue();
    }

    @Test
    void findsTabsBetweenTheCells() {
        CsvHeader header = CsvHeader.of("id\tauthor\ttext");
        assertThat(header.delimiter()).isEqualTo('\t');
        assertThat(header.index(CommentField.TEXT)).isEqualTo(2);
    }

    @Test
    void passesOverAByteOrderMarkAndQuotes() {
        CsvHeader header = CsvHeader.of("\ufeff\"ID\",\"Author name\",\"Text\"");
        assertThat(header.index(CommentField.ID)).isEqualTo(0);
        assertThat(header.index(CommentField.AUTHOR)).isEqualTo(1);
        assertThat(header.index(CommentField.TEXT)).isEqualTo(2);
    }

    @Test
    void takesTheFirstOfTwoColumnsThatMeanTheSame() {
        CsvHeader header = CsvHeader.of("date,comment_date,text,body");
        assertThat(header.index(CommentField.DATE)).isEqualTo(0);
        assertThat(header.index(CommentField.TEXT)).isEqualTo(2);
    }

    @Test
    void takesALineForATableOnlyWithATextAndAnotherColumn() {
        assertThat(CsvHeader.of("id,text").isTable()).isTrue();
        assertThat(CsvHeader.of("text").isTable()).isFalse();
        assertThat(CsvHeader.of("id,author").isTable()).isFalse();
        assertThat(CsvHeader.of("Dear all, here is my text, and more").isTable())
                .isFalse();
    }

    @Test
    void readsTextsAsWordPressStoresThemOnlyFromItsOwnTable() {
        assertThat(CsvHeader.of("comment_ID,comment_content").isStored()).isTrue();
        assertThat(CsvHeader.of("id,content").isStored()).isFalse();
    }

    @Test
    void readsNoHeaderWithoutAnEnd() {
        assertThat(CsvHeader.of("x,".repeat(100_000) + "text").hasText()).isFalse();
        assertThat(CsvHeader.of("").hasText()).isFalse();
    }
}
