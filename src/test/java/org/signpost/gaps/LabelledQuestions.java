package org.signpost.gaps;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.signpost.faq.matching.EntryMatcher;
import org.signpost.triage.Assessment;
import org.signpost.triage.Triage;
import org.signpost.triage.TriageInput;

/** Texts of our own that no entry answers, each with the group that a person put it into. */
record LabelledQuestions(List<Item> items) {

    record Item(String group, String language, QuestionVector vector) {}

    static LabelledQuestions read(String name, boolean withMeaning, Triage triage) {
        QuestionVectorizer vectorizer = new QuestionVectorizer(
                EntryMatcher.bundledModel(), withMeaning ? EntryMatcher.embedders() : Optional.empty());
        QuestionExcerpt excerpt = new QuestionExcerpt();
        List<Item> items = new ArrayList<>();
        for (String line : lines(name)) {
            JsonNode json = json(line);
            String text = json.get("text").asText();
            String language = json.has("lang") ? json.get("lang").asText() : "en";
            Assessment assessment = triage.assess(TriageInput.of(text));
            items.add(new Item(
                    json.get("group").asText(), language, vectorizer.of(excerpt.of(text, assessment), language)));
        }
        return new LabelledQuestions(items);
    }

    /** The groups that the texts come into, in this order; texts of two languages never share one. */
    List<Integer> grouped(double enough, double enoughWords) {
        QuestionClusters english = new QuestionClusters(enough, enoughWords);
        QuestionClusters spanish = new QuestionClusters(enough, enoughWords);
        List<Integer> groups = new ArrayList<>();
        for (Item item : items) {
            QuestionClusters clusters = item.language().equals("en") ? english : spanish;
            OptionalInt nearest = clusters.nearest(item.vector());
            int group;
            if (nearest.isPresent()) {
                group = nearest.getAsInt();
                clusters.join(group, item.vector());
            } else {
                group = clusters.begin(item.vector(), 1);
            }
            groups.add(item.language().equals("en") ? group : -1 - group);
        }
        return groups;
    }

    /** How many pairs are together as they should, are together at all, and should be. */
    Figures figures(List<Integer> groups) {
        int both = 0;
        int found = 0;
        int wanted = 0;
        for (int i = 0; i < items.size(); i++) {
            for (int j = 0; j < i; j++) {
                boolean together = groups.get(i).equals(groups.get(j));
                boolean should = items.get(i).group().equals(items.get(j).group());
                both += together && should ? 1 : 0;
                found += together ? 1 : 0;
                wanted += should ? 1 : 0;
            }
        }
        return new Figures(
                (double) both / Math.max(1, found),
                (double) both / wanted,
                groups.stream().distinct().count());
    }

    record Figures(double precision, double recall, long groups) {
        double f1() {
            return 2 * precision * recall / Math.max(1e-9, precision + recall);
        }

        @Override
        public String toString() {
            return "precision %.2f, recall %.2f, F1 %.2f, %d groups".formatted(precision, recall, f1(), groups);
        }
    }

    private static List<String> lines(String name) {
        try (InputStream stream =
                Objects.requireNonNull(LabelledQuestions.class.getResourceAsStream("/gaps/" + name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
