package org.signpost.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.signpost.faq.library.LibraryFiles;
import org.signpost.testing.SharedPages;

/**
 * What the packed program says of a saved page: of one that was written for this project, and of a real one where that lies
 * beside the project.
 */
class SavedPageIT {
    private static final Path OWN = Path.of("src/test/resources/pages");
    private static final Map<Integer, String> OWN_TOPICS = Map.of(
            2, "fiance-visa",
            14, "fiance-visa",
            5, "student-visa",
            12, "student-visa",
            7, "abroad-couples",
            11, "deportation");
    private static final Map<Integer, String> TOPICS = Map.of(
            2, "fiance-visa",
            47, "fiance-visa",
            49, "fiance-visa",
            7, "student-visa",
            11, "student-visa",
            35, "abroad-couples",
            40, "abroad-couples",
            46, "deportation");

    @Test
    void findsTheQuestionsAmongTheCommentsOfAnOwnPageAndDraftsAnswers() throws IOException {
        List<Map<String, Object>> comments = triage(OWN.resolve("press-release.txt"));

        assertThat(comments).hasSize(16);
        assertKinds(comments, 4, 2, 14);
        assertPraise(comments, 1, 4, 13, 17);
        assertTopicsAndDrafts(comments, OWN_TOPICS);
        assertLinksOnlyToEntries(comments);
    }

    @Test
    void findsTheQuestionsAmongTheCommentsOfARealPageAndDraftsAnswers() throws IOException {
        List<Map<String, Object>> comments = triage(SharedPages.orSkip("seeds/press-release-2012-09-28.txt"));

        assertThat(comments).hasSize(51);
        assertKinds(comments, 16, 2, 36);
        assertPraise(comments, 1, 3, 4, 19, 20, 23);
        assertTopicsAndDrafts(comments, TOPICS);
        assertLinksOnlyToEntries(comments);
    }

    @Test
    void saysThatAnOwnPageHasNoComments() {
        assertThat(saysOf(OWN.resolve("news.txt"), 0)).contains("no comments found on this page");
    }

    @Test
    void saysThatARealPageHasNoComments() {
        assertThat(saysOf(SharedPages.orSkip("seeds/news-2024-04-22.txt"), 0))
                .contains("no comments found on this page");
    }

    /** So many notices and so many of the staff, of whom one without a number answers the comment with this one. */
    private static void assertKinds(List<Map<String, Object>> comments, int pingbacks, int staff, int answered) {
        assertThat(comments)
                .filteredOn(comment -> "pingback".equals(comment.get("kind")))
                .hasSize(pingbacks);
        assertThat(comments)
                .filteredOn(comment -> "staff".equals(comment.get("kind")))
                .hasSize(staff);
        assertThat(comments)
                .filteredOn(comment -> comment.get("seq") == null)
                .singleElement()
                .satisfies(answer -> assertThat(answer)
                        .containsEntry("parent", numbered(comments, answered).get("id"))
                        .containsEntry("kind", "staff"));
    }

    private static void assertPraise(List<Map<String, Object>> comments, int... numbers) {
        for (int praise : numbers) {
            assertThat(numbered(comments, praise))
                    .describedAs("comment %d", praise)
                    .containsEntry("needs_answer", false);
        }
    }

    private static void assertTopicsAndDrafts(List<Map<String, Object>> comments, Map<Integer, String> topics) {
        topics.forEach((number, topic) -> {
            Map<String, Object> comment = numbered(comments, number);
            assertThat(slugs(comment, "topics"))
                    .describedAs("topics of %d", number)
                    .contains(topic);
            assertThat(String.valueOf(comment.get("draft")))
                    .describedAs("draft for %d", number)
                    .contains("/faq/" + slugs(comment, "faq").getFirst());
        });
    }

    private static void assertLinksOnlyToEntries(List<Map<String, Object>> comments) {
        List<String> entries = LibraryFiles.library().slugs();
        for (Map<String, Object> comment : comments) {
            String draft = Objects.toString(comment.get("draft"), "");
            assertThat(draft.replaceAll("http://localhost:8080/faq/(" + String.join("|", entries) + ")", ""))
                    .doesNotContain("http", "www.");
        }
    }

    private static String saysOf(Path page, int exitCode) {
        try (SignpostProcess process = SignpostProcess.start(Map.of(), "triage", "--json", page.toString())) {
            assertThat(process.waitFor()).describedAs(process.output()).isEqualTo(exitCode);
            return process.output();
        }
    }

    /** Both pages announce more comments than stand in them, and the program says so. */
    private static List<Map<String, Object>> triage(Path page) throws IOException {
        List<Map<String, Object>> comments = new ArrayList<>();
        String output = saysOf(page, 5);
        assertThat(output).containsPattern("announces \\d+ comments; \\d+ (?:is|are) in this copy");
        for (String line : output.lines().filter(any -> any.startsWith("{")).toList()) {
            comments.add(ObjectMapper.getDefault().readValue(line, Argument.mapOf(String.class, Object.class)));
        }
        return comments;
    }

    private static Map<String, Object> numbered(List<Map<String, Object>> comments, int number) {
        return comments.stream()
                .filter(comment -> Integer.valueOf(number).equals(comment.get("seq")))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static List<String> slugs(Map<String, Object> comment, String field) {
        return ((List<Map<String, Object>>) comment.getOrDefault(field, List.of()))
                .stream().map(one -> String.valueOf(one.get("slug"))).toList();
    }
}
