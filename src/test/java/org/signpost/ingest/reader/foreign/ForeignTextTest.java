package org.signpost.ingest.reader.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ForeignTextTest {
    static List<Object[]> foreign() {
        return List.of(
                new Object[] {ForeignText.SQL, "INSERT INTO `wp_comments` VALUES ('1','7','Ada','Hi');"},
                new Object[] {ForeignText.SQL, "INSERT INTO wp_comments (comment_ID, comment_content)\nVALUES (1,'x');"
                },
                new Object[] {ForeignText.SQL, "-- phpMyAdmin SQL Dump\n-- version 5.2\n\nSET SQL_MODE = \"NO_AUTO\";\n"
                },
                new Object[] {ForeignText.SQL, "-- MySQL dump 10.13\n--\n/*!40101 SET NAMES utf8 */;\n"},
                new Object[] {
                    ForeignText.SQL, "/*M!999999\\- enable the sandbox mode */\n-- MariaDB dump\n\nDROP TABLE `a`;"
                },
                new Object[] {
                    ForeignText.SQL, "--\n-- PostgreSQL database dump\n--\n\n\\restrict abc\n\nSET lock_timeout = 0;"
                },
                new Object[] {ForeignText.SQL, "COPY public.comments (id, body) FROM stdin;\n1\tx\n"},
                new Object[] {
                    ForeignText.SQL, "# WordPress database\n# made today\n\nDROP TABLE IF EXISTS `wp_comments`;"
                },
                new Object[] {ForeignText.SQL, "PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\n"},
                new Object[] {ForeignText.SQL, "/* remarks\nover lines */\nCREATE TABLE IF NOT EXISTS `c` (\n"},
                new Object[] {ForeignText.SQL, "-- Adminer 4.8.1 MySQL dump\n\nSET NAMES utf8;\n"},
                new Object[] {
                    ForeignText.MOVABLE_TYPE,
                    "AUTHOR: Desk\nTITLE: A clinic\n-----\nBODY:\nText\n-----\nCOMMENT:\nAUTHOR: Ada\n\nHi\n-----\n"
                },
                new Object[] {
                    ForeignText.MOVABLE_TYPE, "TITLE: A clinic\r\nSTATUS: Publish\r\n-----\r\nBODY:\r\nText\r\n"
                },
                new Object[] {ForeignText.MAIL, "Return-Path: <a@b.example>\nFrom: Ada\nSubject: Hi\n\nText"},
                new Object[] {ForeignText.MAIL, "From: Ada\nSent: Monday\nTo: Desk\nSubject: New comment\n\nText"},
                new Object[] {
                    ForeignText.MAIL, "From: Site\nDate: Mon, 4 May 2026 08:00\nSubject: Please moderate\n\nText"
                },
                new Object[] {ForeignText.MAIL, "From ada@a.example Mon Mar  2\nFrom: Ada\nMessage-ID: <1@a>\n\nText"},
                new Object[] {
                    ForeignText.MAIL,
                    "From: Ada\nTo: Desk\nMIME-Version: 1.0\nContent-Type: multipart/related;\n boundary=x\n\n--x\n"
                },
                new Object[] {ForeignText.RTF, "{\\rtf1\\ansi Ada says: hi}"},
                new Object[] {ForeignText.SHORTCUT, "[InternetShortcut]\nURL=https://a.example/\n"},
                new Object[] {
                    ForeignText.WEB_ARCHIVE,
                    "<?xml version=\"1.0\"?><!DOCTYPE plist PUBLIC 'x'><plist><dict><key>WebMainResource</key>"
                },
                new Object[] {
                    ForeignText.SPREADSHEET,
                    "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">"
                },
                new Object[] {ForeignText.POSTS, "[{\"id\":1,\"slug\":\"a\",\"title\":{\"rendered\":\"A\"}}]"},
                new Object[] {
                    ForeignText.POSTS, "{\"posts\":[{\"id\":1,\"title\":\"A\",\"excerpt\":\"x\"}],\"meta\":{}}"
                },
                new Object[] {
                    ForeignText.POSTS,
                    "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"title\":\"A\",\"content_html\":\"x\"}]}"
                },
                new Object[] {
                    ForeignText.YAML,
                    "_id: a1\n_parent: https://a.example/\nname: Ada\nmessage: \"Hi\"\ndate: 2026-03-02"
                },
                new Object[] {ForeignText.YAML, "- name: Ada\n  date: 2026-03-02\n- name: Bo\ncomment: x\n"},
                new Object[] {ForeignText.YAML, "---\nlayout: post\ntitle: A clinic\n---\n\nText"},
                new Object[] {ForeignText.YAML, "# kept by hand\nauthor: Ada\nemail: x\ncomment: |\n  Hi\n  there\n"});
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void knowsAFileByItsFirstLines(ForeignText kind, String text) {
        assertThat(kinds(text, "")).containsExactly(kind);
        assertThat(kind.sentence()).startsWith("th").contains("; ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A headline\n\nA story.\n",
                "Set the table: a guide = a good one\n\nText",
                "Insert into your day a walk\n\n1 comment\n\n 1. Ada says:\n\n Hi",
                "Use it well;\n\nText",
                "Create table reservations early\n\nText",
                "TITLE: A clinic\n\nA story.\n",
                "From: Ada\n\nA letter",
                "Update: we won!\n\nThank you.\n",
                "Author: Ada\nDate: today\nComment: no small letters\n",
                "note: the office is closed\n\nText",
                "[{\"id\":1,\"post\":4,\"author_name\":\"Ada\",\"content\":{\"rendered\":\"x\"}}]",
                "[{\"title\":\"A\",\"slug\":\"a\",\"comments\":[{\"text\":\"x\"}]}]",
                "{\"text\":\"x\",\"title\":\"A\"}",
                "{\"title\":\"A\",\"slug\":\"a\"",
                "<html><body>INSERT INTO `a` VALUES (1);</body></html>",
                "<?xml version=\"1.0\"?><rss><channel>"
            })
    void leavesAloneWhatMayBeOurs(String text) {
        assertThat(kinds(text, "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dump.sql", "comment-1.yml", "COMMENTS.YAML"})
    void believesANameThatSaysIt(String name) {
        assertThat(kinds("anything", name)).hasSize(1);
    }

    private static List<ForeignText> kinds(String text, String name) {
        return Stream.of(ForeignText.values())
                .filter(kind -> kind.isIn(text, name))
                .toList();
    }
}
