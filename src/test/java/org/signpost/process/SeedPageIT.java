package org.signpost.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.signpost.faq.LibraryFiles;

/** What the packed program says of a real page, where that page lies beside the project. */
class SeedPageIT {
    private static final Path PAGE = Path.of("../shared/seeds/press-release-2012-09-28.txt");
    private static final Path NEWS = Path.of("../shared/seeds/news-2024-04-22.txt");
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
    void findsTheQuestionsAmongTheCommentsAndDraftsAnswers() throws IOException {
        assumeTrue(Files.exists(PAGE));
        List<Map<String, Object>> comments = triage(PAGE);

        assertThat(comments).hasSize(51);
        assertThat(comments)
                .filteredOn(comment -> "pingback".equals(comment.get("kind")))
                .hasSize(16);
        assertThat(comments)
                .filteredOn(comment -> "staff".equals(comment.get("kind")))
                .hasSize(2);
        Map<String, Object> asked = numbered(comments, 36);
        assertThat(comments)
                .filteredOn(comment -> comment.get("seq") == null)
                .singleElement()
                .satisfies(answer -> assertThat(answer)
                        .containsEntry("parent", asked.get("id"))
                        .containsEntry("kind", "staff"));
        for (int praise : List.of(1, 3, 4, 19, 20, 23)) {
            assertThat(numbered(comments, praise))
                    .describedAs("comment %d", praise)
                    .containsEntry("needs_answer", false);
        }
        TOPICS.forEach((number, topic) -> {
            Map<String, Object> comment = numbered(comments, number);
            assertThat(slugs(comment, "topics"))
                    .describedAs("topics of %d", number)
                    .contains(topic);
            assertThat(String.valueOf(comment.get("draft")))
                    .describedAs("draft for %d", number)
                    .contains("/faq/" + slugs(comment, "faq").getFirst());
        });
    }

    @Test
    void linksNothingButEntriesInItsDrafts() throws IOException {
        assumeTrue(Files.exists(PAGE));
        List<String> entries = LibraryFiles.library().slugs();
        for (Map<String, Object> comment : triage(PAGE)) {
            String draft = Objects.toString(comment.get("draft"), "");
            assertThat(draft.replaceAll("http://localhost:8080/faq/(" + String.join("|", entries) + ")", ""))
                    .doesNotContain("http", "www.");
        }
    }

    @Test
    void saysThatAPageHasNoComments() {
        assumeTrue(Files.exists(NEWS));
        try (SignpostProcess process = SignpostProcess.start(Map.of(), "triage", "--json", NEWS.toString())) {
            assertThat(process.waitFor()).isZero();
            assertThat(process.output()).contains("no comments found on this page");
        }
    }

    private static List<Map<String, Object>> triage(Path page) throws IOException {
        try (SignpostProcess process = SignpostProcess.start(Map.of(), "triage", "--json", page.toString())) {
            assertThat(process.waitFor()).describedAs(process.output()).isZero();
            List<Map<String, Object>> comments = new ArrayList<>();
            for (String line :
                    process.output().lines().filter(any -> any.startsWith("{")).toList()) {
                comments.add(ObjectMapper.getDefault().readValue(line, Argument.mapOf(String.class, Object.class)));
            }
            return comments;
        }
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
