package org.signpost.ingest.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.signpost.comment.CommentType;
import org.signpost.comment.IncomingComment;
import org.signpost.comment.SourceStatus;

/** What is demanded of the samples of a real WordPress, of a thread that was written for this project. */
final class WordPressThreadTest {
    private static final Map<String, String> PUBLIC_ANSWERS =
            Map.of("21", "none", "22", "21", "25", "22", "26", "none");

    static List<Object[]> everyWay() {
        return List.of(
                new Object[] {InputFormat.REST, WordPressThread.restForEditors(), 6},
                new Object[] {InputFormat.REST, WordPressThread.restForEverybody(), 4},
                new Object[] {InputFormat.WXR, WordPressThread.export(), 6},
                new Object[] {InputFormat.FEED, WordPressThread.feed(), 4},
                new Object[] {InputFormat.FEED, WordPressThread.atom(), 4},
                new Object[] {InputFormat.HTML, WordPressThread.page(), 4});
    }

    @ParameterizedTest
    @MethodSource("everyWay")
    void readsTheThreadWhateverWayItComes(InputFormat format, String text, int comments) {
        FoundComments found = ReadText.of(text);

        assertThat(found.format()).contains(format);
        assertThat(found.comments()).hasSize(comments);
        assertThat(found.unreadable()).isEmpty();
        for (WordPressThread.Said said : WordPressThread.ALL) {
            found.comments().stream()
                    .filter(comment -> comment.sourceId().equals(String.valueOf(said.id())))
                    .filter(comment -> comment.type() == CommentType.COMMENT)
                    .forEach(comment -> {
                        assertThat(comment.author()).isEqualTo(said.author());
                        assertThat(comment.text()).isEqualTo(said.text());
                    });
        }
    }

    @ParameterizedTest
    @MethodSource("everyWay")
    void knowsWhoAnswersWhom(InputFormat format, String text, int comments) {
        Map<String, String> answers = new HashMap<>();
        for (IncomingComment comment : ReadText.of(text, format).comments()) {
            if (PUBLIC_ANSWERS.containsKey(comment.sourceId())) {
                answers.put(comment.sourceId(), comment.parentSourceId() == null ? "none" : comment.parentSourceId());
            }
        }
        assertThat(answers).isEqualTo(PUBLIC_ANSWERS);
    }

    @Test
    void knowsWhereModerationHasPutAComment() {
        for (String text : List.of(WordPressThread.restForEditors(), WordPressThread.export())) {
            Map<String, SourceStatus> states = new HashMap<>();
            ReadText.of(text).comments().forEach(comment -> states.put(comment.sourceId(), comment.status()));
            assertThat(states)
                    .containsEntry("21", SourceStatus.APPROVED)
                    .containsEntry("23", SourceStatus.HELD)
                    .containsEntry("24", SourceStatus.SPAM);
        }
    }

    @Test
    void keepsNoAddressOfACommenter() {
        for (String text : List.of(WordPressThread.restForEditors(), WordPressThread.export())) {
            assertThat(ReadText.of(text).toString()).doesNotContain("192.0.2.").doesNotContain("@example");
        }
    }

    @Test
    void knowsThePostOfAPage() {
        FoundComments found = ReadText.of(WordPressThread.page());

        assertThat(found.announced()).isEqualTo(4);
        assertThat(ReadText.posts(found)).singleElement().satisfies(post -> {
            assertThat(post.sourceId()).isEqualTo("31");
            assertThat(post.title()).isEqualTo("Opening hours");
        });
    }
}
