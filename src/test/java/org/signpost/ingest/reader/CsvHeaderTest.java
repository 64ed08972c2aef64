package org.signpost.ingest.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signpost.ingest.reader.CsvHeader.Column;

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
    void knowsAColumnWhateverTheExportCallsIt(String name, Column column) {
        CsvHeader header = CsvHeader.of("x," + name + ",y");
        assertThat(header.index(column)).hasValue(1);
        for (Column other : Column.values()) {
            assertThat(other == column || header.index(other).isEmpty())
                    .as("%s is only %s", name, column)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"comment_author_email", "comment_author_IP", "comment_agent", "user_id", "karma", "e-mail", ""})
    void knowsNoColumnThatItShouldNotRead(String name) {
        CsvHeader header = CsvHeader.of("x," + name + ",y");
        for (Column column : Column.values()) {
            assertThat(header.index(column)).isEmpty();
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
        assertThat(header.index(Column.TEXT)).hasValue(2);
    }

    @Test
    void passesOverAByteOrderMarkAndQuotes() {
        CsvHeader header = CsvHeader.of("\ufeff\"ID\",\"Author name\",\"Text\"");
        assertThat(header.index(Column.ID)).hasValue(0);
        assertThat(header.index(Column.AUTHOR)).hasValue(1);
        assertThat(header.index(Column.TEXT)).hasValue(2);
    }

    @Test
    void takesTheFirstOfTwoColumnsThatMeanTheSame() {
        CsvHeader header = CsvHeader.of("date,comment_date,text,body");
        assertThat(header.index(Column.DATE)).hasValue(0);
        assertThat(header.index(Column.TEXT)).hasValue(2);
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
