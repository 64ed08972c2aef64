package org.signpost.ingest.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HtmlTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>one</p><p>two</p> | one//two",
                "<div>one</div><div>two</div> | one//two",
                "<p>one<br>two</p> | one/two",
                "<p>one<br><br>two</p> | one//two",
                "<ul><li>one</li><li>two</li></ul> | one/two",
                "<blockquote>one</blockquote>two | one//two",
                "<h2>one</h2>two | one//two",
                "<table><tr><td>one</td></tr><tr><td>two</td></tr></table> | one/two",
                "<dl><dt>one</dt><dd>two</dd></dl> | one/two",
                "<p>one</p><p></p><div><p>two</p></div> | one//two",
                "one <b>bold</b> and <i>slanted</i> | one bold and slanted",
                "<b>one</b><b>two</b> | onetwo"
            })
    void keepsParagraphsAndLinesApart(String html, String text) {
        assertThat(HtmlText.ofRendered(html).strip().replace("\n", "/")).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fish &amp; chips | fish & chips",
                "&lt;b&gt; | <b>",
                "&#8220;quoted&#8221; | “quoted”",
                "&eacute;&#xe9;&#233; | ééé",
                "AT&T | AT&T",
                "&bogus; | &bogus;",
                "&amp;lt; | &lt;"
            })
    void resolvesEntitiesOnce(String html, String text) {
        assertThat(HtmlText.ofRendered(html)).isEqualTo(text);
        assertThat(HtmlText.ofStored(html)).isEqualTo(text);
        assertThat(HtmlText.ofName(html)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a<script>alert(1)</script>b",
                "a<style>p { color: red }</style>b",
                "a<template><p>x</p></template>b",
                "a<noscript>x</noscript>b",
                "a<textarea>x</textarea>b",
                "a<select><option>x</option></select>b",
                "a<!-- x -->b"
            })
    void showsOnlyWhatABrowserShows(String html) {
        assertThat(HtmlText.ofRendered(html)).isEqualTo("ab");
    }

    @Test
    void takesLineEndsForBlanksInRenderedHtmlAndForLineEndsInStoredHtml() {
        String html = "one\ntwo &amp; three\n\nfour";
        assertThat(HtmlText.ofRendered(html)).isEqualTo("one two & three four");
        assertThat(HtmlText.ofStored(html)).isEqualTo("one\ntwo & three\n\nfour");
    }

    @Test
    void leavesStoredTextWithoutMarksAsItIs() {
        assertThat(HtmlText.ofStored("  two   blanks\n\n\n\nfour lines "))
                .isEqualTo("  two   blanks\n\n\n\nfour lines ");
    }

    @Test
    void countsABlankBetweenWordsOnce() {
        assertThat(HtmlText.ofRendered(" one \t <b> two </b>  three ")).isEqualTo("one two three ");
    }

    @Test
    void keepsWhatAPersonTypedBetweenAngleBrackets() {
        assertThat(HtmlText.ofRendered("I am from <mytown> and happy")).isEqualTo("I am from <mytown> and happy");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<a href='https://a.example/x'>here</a> | here (https://a.example/x)",
                "<a href='HTTP://a.example/'>here</a> | here (HTTP://a.example/)",
                "<a href='https://a.example/x'>https://a.example/x</a> | https://a.example/x",
                "<a href='/local'>here</a> | here",
                "<a href='mailto:ana@example.org'>here</a> | here",
                "<a href='javascript:alert(1)'>here</a> | here",
                "<a href='data:text/html,x'>here</a> | here",
                "<a href='https://a.example/#comment-7'>Ana</a> | Ana",
                "<a>here</a> | here"
            })
    void showsWhereALinkLeads(String html, String text) {
        assertThat(HtmlText.ofRendered(html)).isEqualTo(text);
    }

    @Test
    void passesOverAddressesThatNobodyWouldRead() {
        String href = "https://a.example/" + "x".repeat(300);
        assertThat(HtmlText.ofRendered("<a href='" + href + "'>here</a>")).isEqualTo("here");
    }

    @Test
    void readsTheWordsOfAnEmojiAndOfNoOtherPicture() {
        assertThat(HtmlText.ofRendered("a<img class=emoji alt='\ud83d\udeb2' src=x>b"))
                .isEqualTo("a\ud83d\udeb2b");
        assertThat(HtmlText.ofRendered("a<img class=wp-smiley alt=':)' src=x>b"))
                .isEqualTo("a:)b");
        assertThat(HtmlText.ofRendered("a<img alt='a cat' src=x>b")).isEqualTo("ab");
    }

    @Test
    void readsNamesOnOneLine() {
        assertThat(HtmlText.ofName(" <b>Ana</b> &amp; Bo ")).isEqualTo("Ana & Bo");
        assertThat(HtmlText.ofName("Ana")).isEqualTo("Ana");
    }

    @Test
    void readsWhatIsNotClosed() {
        assertThat(HtmlText.ofRendered("<p>one<p>two<b>three").strip()).isEqualTo("one\n\ntwothree");
        assertThat(HtmlText.ofRendered("1 < 2 and 3 > 2")).isEqualTo("1 < 2 and 3 > 2");
        assertThat(HtmlText.ofRendered("")).isEmpty();
    }
}
