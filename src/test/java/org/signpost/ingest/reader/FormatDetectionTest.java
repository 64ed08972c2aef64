package org.signpost.ingest.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FormatDetectionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "HTML#<!DOCTYPE html><html>",
                "HTML#<html lang=en>",
                "HTML#  <div class=comment>",
                "HTML#<ol><li id=\"comment-1\">",
                "HTML#<?xml version='1.0'?><!DOCTYPE html PUBLIC 'x'><html>",
                "HTML#words, then <li id=\"comment-7\">",
                "WXR#<?xml version='1.0'?><rss xmlns:wp='http://wordpress.org/export/1.2/'>",
                "WXR#<rss><channel><wp:author>",
                "FEED#<?xml version='1.0'?><rss><channel>",
                "FEED#<feed xmlns='http://www.w3.org/2005/Atom'>",
                "FEED#<rdf:RDF>",
                "FEED#<?xml version='1.0'?><other/>",
                "FEED#<!DOCTYPE rss SYSTEM 'x'><rss>",
                "REST#[{\"id\":1}]",
                "REST#[ {",
                "REST#[]",
                "REST#{\"id\":1,\"content\":{\"rendered\":\"x\"}}",
                "JSONL#{\"text\":\"x\"}",
                "CSV#id,text",
                "CSV#id;Author;Comment",
                "TEXT#7 Responses to A clinic",
                "TEXT#A text, with commas, and an author",
                "TEXT#[x] a note"
            })
    void tellsTheFormatByTheFirstCharacters(InputFormat format, String start) {
        assertThat(FormatDetection.format(head(start), "")).isEqualTo(format);
    }

    @ParameterizedTest
    @CsvSource({
        "text, comments.csv, CSV",
        "text, comments.txt, TEXT",
        "text, '', TEXT",
        "oops, comments.jsonl, JSONL",
        "oops, COMMENTS.NDJSON, JSONL",
        "[1], comments.json, REST",
        "[1], comments.txt, TEXT",
        "<html>, comments.csv, HTML"
    })
    void letsTheNameDecideOnlyWhereTheContentFitsTwo(String start, String name, InputFormat format) {
        assertThat(FormatDetection.format(head(start), name)).isEqualTo(format);
    }

    @Test
    void tellsJsonLinesFromOneObjectOnManyLines() {
        assertThat(FormatDetection.format(head("{\"text\":\"a\"}\n{\"text\":\"b\"}\n"), ""))
                .isEqualTo(InputFormat.JSONL);
        assertThat(FormatDetection.format(head("{\n  \"id\": 1,\n"), "")).isEqualTo(InputFormat.REST);
    }

    @Test
    void looksThroughAByteOrderMarkAndSixteenBits() {
        assertThat(FormatDetection.format(head("\ufeff[{\"id\":1}]"), "")).isEqualTo(InputFormat.REST);
        assertThat(FormatDetection.format("<html>".getBytes(StandardCharsets.UTF_16LE), ""))
                .isEqualTo(InputFormat.HTML);
    }

    @Test
    void leavesTheHeadToBeRead() throws IOException {
        byte[] bytes = "x".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        BufferedInputStream in = new BufferedInputStream(new ByteArrayInputStream(bytes), FormatDetection.HEAD + 8192);
        assertThat(FormatDetection.head(in)).hasSize(FormatDetection.HEAD);
        assertThat(in.readAllBytes()).hasSize(100_000);
    }

    @Test
    void gathersAHeadThatComesByteByByte() throws IOException {
        InputStream slow = new ByteArrayInputStream("slow".getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                return super.read(buffer, offset, Math.min(length, 1));
            }
        };
        assertThat(FormatDetection.head(new BufferedInputStream(slow)))
                .asString()
                .isEqualTo("slow");
    }

    @ParameterizedTest
    @EnumSource(InputFormat.class)
    void findsEachFormatByItsLabel(InputFormat format) {
        assertThat(InputFormat.named(format.label())).contains(format);
        assertThat(InputFormat.named(" " + format.label().toUpperCase(Locale.ROOT)))
                .contains(format);
        assertThat(format.words()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "xml", "TEXT_PAGE", "auto"})
    void knowsNoOtherLabel(String label) {
        assertThat(InputFormat.named(label)).isEmpty();
    }

    @Test
    void refusesAFormatThatThereIsNot() {
        InputStream in = new ByteArrayInputStream(new byte[0]);
        assertThatThrownBy(() -> CommentReaders.read(in, "x", Optional.of("docx")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("docx");
    }

    @Test
    void looksAtTheContentWhereTheFormatIsAuto() throws IOException {
        assertThat(CommentReaders.read(new ByteArrayInputStream(head("{\"text\":\"x\"}")), "", Optional.of("AUTO"))
                        .format())
                .contains(InputFormat.JSONL);
    }

    private static byte[] head(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
