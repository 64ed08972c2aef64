package org.signpost.ingest.reader.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.signpost.comment.IncomingComment;
import org.signpost.ingest.reader.FoundComments;
import org.signpost.ingest.reader.ReadText;

final class TelegramPageTest {
    @Test
    void readsAChatThatTelegramExportedAsAPage() {
        FoundComments found = ReadText.of("""
                <!DOCTYPE html><html><head><title>Exported Data</title></head><body><div class="page_header"><div class="text bold">
                Sunday group</div></div><div class="history">
                <div class="message service" id="message-1"><div class="body details">4 May 2026</div></div>
                <div class="message default clearfix" id="message21"><div class="body">
                <div class="pull_right date details" title="04.05.2026 10:00:00 UTC+02:00">10:00</div>
                <div class="from_name">Ada</div><div class="text">May I come?</div></div></div>
                <div class="message default clearfix joined" id="message22"><div class="body">
                <div class="pull_right date details" title="04.05.2026 10:01:00 UTC+02:00">10:01</div>
                <div class="text">I live far away.</div></div></div>
                <div class="message default clearfix" id="message23"><div class="body">
                <div class="pull_right date details" title="04.05.2026 10:02:00 UTC+02:00">10:02</div>
                <div class="from_name">Ben</div><div class="reply_to details">In reply to <a href="#go_to_message21">this message</a></div>
                <div class="text">Yes.</div></div></div></div></body></html>
                """, "messages.html");
        assertThat(ReadText.lines(found)).containsExactly("Ada: May I come?", "Ada: I live far away.", "Ben: Yes.");
        assertThat(found.comments())
                .extracting(IncomingComment::writtenAt)
                .containsExactly(
                        Instant.parse("2026-05-04T08:00:00Z"),
                        Instant.parse("2026-05-04T08:01:00Z"),
                        Instant.parse("2026-05-04T08:02:00Z"));
        assertThat(found.comments().getLast().parentSourceId())
                .isEqualTo(found.comments().getFirst().sourceId());
        assertThat(ReadText.posts(found))
                .singleElement()
                .satisfies(post -> assertThat(post.title()).isEqualTo("Sunday group"));
    }
}
