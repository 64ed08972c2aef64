package org.signpost.ingest.reader.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signpost.comment.IncomingComment;
import org.signpost.ingest.input.UnreadablePart;
import org.signpost.ingest.reader.FoundComments;
import org.signpost.ingest.reader.LeftOut;
import org.signpost.ingest.reader.ReadText;

/** Texts in pieces, as editors and chat programs keep them, and entries that hold none. */
final class RichTextTest {
    private static final String CHAT = """
            {"name":"Ferry news","type":"public_channel","id":77,"messages":[
            {"id":1,"type":"message","date":"2026-03-02T10:00:00","from":"Ilse","from_id":"user1","text":"When do you sail?","text_entities":[]},
            {"id":2,"type":"message","date":"2026-03-02T10:01:00","from":"Omar","from_id":"user2","text":["See ",{"type":"link","text":"https://a.example/times"}," for that."],"text_entities":[],"reply_to_message_id":1},
            {"id":3,"type":"service","date":"2026-03-02T10:02:00","actor":"Ilse","action":"pin_message","text":"","text_entities":[]},
            {"id":4,"type":"message","date":"2026-03-02T10:03:00","from":"Ruth","from_id":"user3","photo":"a.jpg","text":"","text_entities":[]},
            {"id":5,"type":"message","date":"2026-03-02T10:04:00","from":"Sven","from_id":"user4","text":[7,8],"text_entities":[]}]}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "\"text\":[\"Is it \",{\"type\":\"bold\",\"text\":\"free\"},\"?\"] ~ Is it free?",
                "\"blocks\":[{\"type\":\"rich_text\",\"elements\":[{\"elements\":[{\"type\":\"text\",\"text\":\"See \"},"
                        + "{\"type\":\"link\",\"url\":\"https://a.example\"}]}]}] ~ See https://a.example",
                "\"body\":{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":[{\"text\":\"Is it \"},"
                        + "{\"text\":\"free?\"}]},{\"type\":\"paragraph\",\"content\":[{\"text\":\"Now\"}]}]} ~ Is it free?|Now",
                "\"content\":[{\"type\":\"paragraph\",\"children\":[{\"text\":\"Is \"},{\"type\":\"link\",\"children\":"
                        + "[{\"text\":\"it\"}]},{\"text\":\" free?\"}]}] ~ Is it free?",
                "\"rich_text\":[{\"text\":{\"content\":\"Is it \"},\"plain_text\":\"Is it \"},{\"plain_text\":\"free?\"}] ~ Is it free?",
                "\"text\":{\"blocks\":[{\"text\":\"Is it free?\"},{\"text\":\"Now\"}]} ~ Is it free?|Now",
                "\"body\":{\"ops\":[{\"insert\":\"Is it free?\"}]} ~ Is it free?",
                "\"content\":[{\"type\":\"text\",\"text\":\"Is it\"},{\"type\":\"hard_break\"},{\"text\":\"free?\"}] ~ Is it|free?"
            })
    void joinsThePiecesOfAText(String members, String text) {
        assertThat(ReadText.lines(ReadText.of("{\"comments\":[{\"author\":\"A\"," + members + "}]}")))
                .containsExactly("A: " + text);
    }

    @Test
    void takesNoListOfCommentsForOneText() {
        FoundComments found = ReadText.of(
                "{\"author\":\"Desk\",\"content\":[{\"author\":\"A\",\"text\":\"One\"},{\"author\":\"B\",\"text\":\"Two\"}]}");
        assertThat(ReadText.lines(found)).containsExactly("A: One", "B: Two");
    }

    @Test
    void readsAChatWithItsAnswersAndSaysWhatHasNoText() {
        FoundComments found = ReadText.of(CHAT);
        assertThat(ReadText.lines(found))
                .containsExactly("Ilse: When do you sail?", "Omar: See https://a.example/times for that.");
        assertThat(ReadText.by(found, "Omar").parentSourceId())
                .isEqualTo(ReadText.by(found, "Ilse").sourceId());
        assertThat(ReadText.posts(found))
                .singleElement()
                .satisfies(post -> assertThat(post.title()).isEqualTo("Ferry news"));
        assertThat(found.leftOut())
                .containsExactly(
                        new LeftOut("an entry of the system, which nobody wrote", 1),
                        new LeftOut("without text, such as a picture alone", 1));
        assertThat(found.unreadable())
                .containsExactly(new UnreadablePart("item 1, the entry 5", "there is no text in it"));
    }

    @Test
    void keepsTheSameNumberInTwoChatsApart() {
        assertThat(ReadText.of(CHAT).comments())
                .extracting(IncomingComment::sourceId)
                .doesNotContainAnyElementsOf(ReadText.of(CHAT.replace("Ferry news", "Harbour")).comments().stream()
                        .map(IncomingComment::sourceId)
                        .toList());
    }
}
