package org.signpost.ingest.reader.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.signpost.comment.CommentType;
import org.signpost.comment.IncomingComment;
import org.signpost.ingest.reader.FoundComments;
import org.signpost.ingest.reader.InputFormat;
import org.signpost.ingest.reader.ReadText;
import org.signpost.testing.SharedPages;

final class TextPageReaderTest {
    private static final String PAGE = """
            Home / News / Harbor opens a clinic

            Harbor opens a clinic

            The clinic opens on Monday.

              1. The mayor says:

              This stands in the article and is nobody's comment.

            4 Responses to Harbor opens a clinic

              1. Ana says:

                Good news!

                When do you open?

              2. Pingback: Daily links « The Courier

              3. Luz says:

                • Harbor says:

                On Monday at nine.

              5. Tim says:

                1. first
                2. second

            Leave a Reply

            Your email address will not be published.
            """;

    @Test
    void findsEachEntryAndNothingElse() {
        assertThat(ReadText.lines(ReadText.of(PAGE)))
                .containsExactly(
                        "Ana: Good news!||When do you open?",
                        "Daily links « The Courier: Daily links « The Courier",
                        "Luz: ",
                        "Harbor: On Monday at nine.",
                        "Tim: 1. first|2. second");
    }

    @Test
    void takesTheTitleAndTheNumberFromTheHeading() {
        FoundComments found = ReadText.of(PAGE);
        assertThat(found.format()).contains(InputFormat.TEXT);
        assertThat(found.announced()).isEqualTo(4);
        assertThat(ReadText.posts(found))
                .singleElement()
                .satisfies(post -> assertThat(post.title()).isEqualTo("Harbor opens a clinic"));
    }

    @Test
    void putsAnAnswerBehindABulletUnderTheEntryBeforeIt() {
        FoundComments found = ReadText.of(PAGE);
        IncomingComment answer = ReadText.by(found, "Harbor");
        assertThat(answer.parentSourceId()).isEqualTo(ReadText.by(found, "Luz").sourceId());
        assertThat(answer.position()).isNull();
        assertThat(ReadText.by(found, "Tim").parentSourceId()).isNull();
    }

    @Test
    void keepsTheNumbersOfThePageWhereSomeAreMissing() {
        assertThat(ReadText.of(PAGE).comments().stream().map(IncomingComment::position))
                .containsExactly(1, 2, 3, null, 5);
    }

    @Test
    void tellsPingbacksFromComments() {
        assertThat(ReadText.of(PAGE).comments().get(1).type()).isEqualTo(CommentType.PINGBACK);
    }

    @Test
    void givesTheSameIdsWhereverACommentStandsOnThePage() {
        FoundComments before = ReadText.of(PAGE);
        FoundComments after = ReadText.of(
                PAGE.replace("  5. Tim says:", "  7. Tim says:").replace("Good news!\n\n", "Good   news!\n\n"));
        assertThat(ReadText.by(after, "Tim").sourceId())
                .isEqualTo(ReadText.by(before, "Tim").sourceId());
        assertThat(ReadText.by(after, "Ana").sourceId())
                .isEqualTo(ReadText.by(before, "Ana").sourceId());
    }

    @Test
    void tellsTwoEqualCommentsApart() {
        FoundComments found = ReadText.of("2 comments\n\n 1. Ana says:\n\n Yes!\n\n 2. Ana says:\n\n Yes!\n");
        assertThat(found.comments().stream().map(IncomingComment::sourceId).distinct())
                .hasSize(2);
    }

    @Test
    void readsNestedNumberedListsAsThreads() {
        FoundComments found = ReadText.of("""
                3 comments

                 1. Ana says:
                    May he work?

                       1. Harbor says:
                          Yes.

                             1. Ana says:
                                Thanks!

                 2. Tim says:
                    Nice.
                """);
        assertThat(ReadText.lines(found))
                .containsExactly("Ana: May he work?", "Harbor: Yes.", "Ana: Thanks!", "Tim: Nice.");
        List<IncomingComment> comments = found.comments();
        assertThat(comments.get(1).parentSourceId()).isEqualTo(comments.get(0).sourceId());
        assertThat(comments.get(2).parentSourceId()).isEqualTo(comments.get(1).sourceId());
        assertThat(comments.get(3).parentSourceId()).isNull();
    }

    @Test
    void readsEntriesWithoutNumbersByTheDateBelowThem() {
        FoundComments found = ReadText.of("""
                One thought on “A clinic”

                Ana says:
                November 20, 2026 at 2:32 pm
                My lawyer says:
                wait. Should I?
                Reply
                """);
        assertThat(ReadText.lines(found)).containsExactly("Ana: My lawyer says:|wait. Should I?");
        assertThat(found.comments().getFirst().writtenAt()).isEqualTo(Instant.parse("2026-11-20T14:32:00Z"));
    }

    @Test
    void findsNothingOnAPageWithoutComments() {
        FoundComments found = ReadText.of("A headline\n\nBy Somebody\n\nA story that says: nothing.\n");
        assertThat(found.comments()).isEmpty();
        assertThat(found.unreadable()).isEmpty();
    }

    @Test
    void readsAPartOfAPageWithoutItsHeading() {
        assertThat(ReadText.lines(ReadText.of("  41. Ana says:\n\n    Hello\n\n  42. Luz says:\n\n    Good day\n")))
                .containsExactly("Ana: Hello", "Luz: Good day");
    }

    @Test
    void readsAWholePageWithItsArticleAndItsFooter() throws IOException {
        Path page = Path.of("src/test/resources/pages/press-release.txt");
        FoundComments found = ReadText.of(Files.newInputStream(page), page.toString());
        assertThat(found.comments()).hasSize(16);
        assertThat(found.announced()).isEqualTo(24);
        assertThat(found.comments().stream().filter(comment -> comment.type() == CommentType.PINGBACK))
                .hasSize(4);
        assertThat(found.comments().stream().map(IncomingComment::position).filter(Objects::nonNull))
                .hasSize(15)
                .isSorted();
        IncomingComment answer = ReadText.by(found, "Lantern Street Alliance");
        assertThat(answer.parentSourceId()).isEqualTo(ReadText.by(found, "Ilse").sourceId());
        assertThat(found.comments().getLast().text()).isEqualTo("Hooray! I cried when I read it.");
        assertThat(found.unreadable()).isEmpty();
    }

    @Test
    void findsNoCommentInANewsItemInWhichSomebodySaysSomething() throws IOException {
        Path news = Path.of("src/test/resources/pages/news.txt");
        assertThat(ReadText.of(Files.newInputStream(news), "news.txt").comments())
                .isEmpty();
    }

    @Test
    void readsTheRealPageOf2012() throws IOException {
        Path seed = SharedPages.orSkip("seeds/press-release-2012-09-28.txt");
        FoundComments found = ReadText.of(Files.newInputStream(seed), seed.toString());
        assertThat(found.comments()).hasSize(51);
        assertThat(found.announced()).isEqualTo(55);
        assertThat(found.comments().stream().filter(comment -> comment.type() == CommentType.PINGBACK))
                .hasSize(16);
        assertThat(found.comments().stream().map(IncomingComment::position).filter(Objects::nonNull))
                .hasSize(50)
                .isSorted();
        IncomingComment answer = found.comments().get(36);
        assertThat(answer.author()).isEqualTo("Immigration Equality");
        assertThat(answer.parentSourceId()).isEqualTo(found.comments().get(35).sourceId());
        assertThat(found.comments().getLast().text()).endsWith("your partner.");
        assertThat(found.unreadable()).isEmpty();
    }

    @Test
    void findsNoCommentInTheRealNewsItem() throws IOException {
        Path seed = SharedPages.orSkip("seeds/news-2024-04-22.txt");
        assertThat(ReadText.of(Files.newInputStream(seed), "news.txt").comments())
                .isEmpty();
    }

    @Test
    void findsButtonsAndTheFormBelowInALanguageThatNobodyTaughtIt() {
        FoundComments found = ReadText.of("""
                Habari

                2 comments on “Habari”

                Neema says:
                May 4, 2026 at 1:00 pm

                Naweza kuja?

                Jibu hapa

                Ofisi says:
                May 5, 2026 at 2:30 pm

                Ndiyo.

                Jibu hapa

                Andika maoni yako
                """);
        assertThat(ReadText.lines(found)).containsExactly("Neema: Naweza kuja?", "Ofisi: Ndiyo.");
    }

    @Test
    void takesTheWordsForAPictureForNothingThatSomebodyTyped() {
        FoundComments found = ReadText.of("""
                Nyheter

                2 svar till ”Nyheter”

                Lisa K.-avatar
                Lisa K.
                4 maj 2026
                Kan min bror komma?

                Svara

                Kontoret-avatar
                Kontoret
                5 maj 2026
                Ja, Lisa.

                Svara
                """);
        assertThat(ReadText.lines(found)).containsExactly("Lisa K.: Kan min bror komma?", "Kontoret: Ja, Lisa.");
    }
}
