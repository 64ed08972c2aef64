package org.signpost.ingest.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.signpost.comment.IncomingComment;
import org.signpost.ingest.found.SeenMoment;

/** Threads that write their dates in more than one way, or leave the year out. */
class MixedDatesTest {
    private static final SeenMoment SEEN = SeenMoment.UNKNOWN.saidOn(LocalDate.of(2026, 11, 1));

    private static final String OLD_FIRST = """
            How to ask for a hearing

            Posted March 1, 2026

            4 Comments

            Ines
            March 2, 2026 at 1:00 pm
            Whom do I ask?
            Reply

            Tomas
            March 3, 2026 at 2:30 pm
            The clerk.
            Reply

            Yusuf
            5 days ago
            Is that still so?
            Reply

            Lena
            yesterday
            It is.
            Reply
            """;

    @Test
    void readsWholeDatesAndAgesInOneTextPage() {
        FoundComments found = ReadText.of(OLD_FIRST, "a.txt", SEEN);

        assertThat(ReadText.lines(found))
                .containsExactly(
                        "Ines: Whom do I ask?", "Tomas: The clerk.", "Yusuf: Is that still so?", "Lena: It is.");
        assertThat(found.comments())
                .extracting(comment -> String.valueOf(comment.writtenAt()).substring(0, 10))
                .containsExactly("2026-03-02", "2026-03-03", "2026-10-27", "2026-10-31");
    }

    @Test
    void readsThemWhereMostAreAges() {
        FoundComments found = ReadText.of("""
                3 comments on Bus lines

                Ines · 3 days ago
                Which one goes there?

                Tomas · Mar 9, 2026
                The 14.

                Lena · 2 hours ago
                And at night?
                """, "a.txt", SEEN);

        assertThat(ReadText.lines(found))
                .containsExactly("Ines: Which one goes there?", "Tomas: The 14.", "Lena: And at night?");
    }

    @Test
    void keepsAnAgeInATextWhereItIs() {
        FoundComments found = ReadText.of(
                OLD_FIRST.replace("The clerk.", "The clerk, as I wrote to\nhim\nyesterday\nand today."), "a.txt", SEEN);

        assertThat(found.comments()).hasSize(4);
        assertThat(ReadText.by(found, "Tomas").text()).contains("him\nyesterday\nand today.");
    }

    @Test
    void givesDaysTheYearInWhichThePostWasWritten() {
        FoundComments found = ReadText.of("""
                How to ask for a hearing

                Posted March 1, 2026

                2 Comments

                Ines
                Jun 20th
                Whom do I ask?
                Reply

                Tomas
                Aug 3rd
                The clerk.
                Reply
                """, "a.txt", SEEN);

        assertThat(found.comments())
                .extracting(IncomingComment::writtenAt)
                .map(String::valueOf)
                .containsExactly("2026-06-20T00:00:00Z", "2026-08-03T00:00:00Z");
        assertThat(found.comments()).noneMatch(IncomingComment::reckoned);
        assertThat(found.remarks()).isEmpty();
    }

    @Test
    void readsThemFromPagesAndSaysOnceWhereTheYearIsNotSure() {
        String page = """
                <!doctype html><html lang="es"><head><title>Aviso</title>%s</head><body><ol class="commentlist">
                <li class="comment" id="comment-1"><b class="fn">Ines</b> <span class="comment-date">20 de junio</span>
                  <div class="comment-content"><p>Gracias.</p></div></li>
                <li class="comment" id="comment-2"><b class="fn">Tomas</b> <a href="#comment-2">3 de agosto a las 15:10</a>
                  <div class="comment-content"><p>May 5</p></div></li>
                </ol></body></html>
                """;

        FoundComments sure = ReadText.of(
                page.formatted("<meta property='article:published_time' content='2026-03-01T10:00:00Z'>"),
                "a.html",
                SEEN);
        FoundComments unsure = ReadText.of(page.formatted(""), "a.html", SEEN);

        assertThat(sure.comments())
                .extracting(IncomingComment::writtenAt)
                .map(String::valueOf)
                .containsExactly("2026-06-20T00:00:00Z", "2026-08-03T15:10:00Z");
        assertThat(sure.remarks()).isEmpty();
        assertThat(unsure.comments()).allMatch(comment -> comment.writtenAt() == null);
        assertThat(unsure.remarks()).singleElement().asString().startsWith("2 comments say the day without a year");
    }
}
