package org.signpost.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signpost.desk.comment.TopicsVersion;
import org.signpost.desk.comment.TopicsView;
import org.signpost.faq.library.LibraryFiles;
import org.signpost.faq.pages.PublicWords;
import org.signpost.learn.triage.TriageTrainer;
import org.signpost.testing.LetterPairs;
import org.signpost.testing.RepeatCount;
import org.signpost.triage.CommentKind;
import org.signpost.triage.Topic;
import org.signpost.triage.TopicScore;
import org.signpost.triage.Topics;
import org.signpost.triage.Triage;
import org.signpost.triage.TriageInput;
import org.signpost.triage.engine.TrainedTriage;
import org.signpost.triage.engine.TriageModelFile;

/** What adding a topic to {@code models/topics.yml} takes: an entry there, FAQ entries and labelled texts, and no code. */
class EleventhTopicTest {
    private static final int ONE_OF = RepeatCount.of(90, 12);

    private static final Topic TRAVEL = new Topic(
            Topics.inForce().size(),
            "refugee-travel",
            "refugee travel",
            Map.of("en", "Travel documents", "es", "Documentos de viaje"),
            List.of("refugee travel document, form I-131", "may a refugee fly abroad and come back"));

    private static final String ENTRY = """
            ---
            slug: refugee-travel-document
            topic: refugee-travel
            language: en
            question: Which document does a refugee travel with?
            paraphrases: [refugee passport]
            tags: [travel]
            reply: A refugee travel document.
            sources:
              - title: USCIS
                url: https://www.uscis.gov/i-131
                opened: 2026-11-20
            url: https://example.org/travel
            reviewed: 2026-11-21
            review-by: 2027-05-31
            ---

            A refugee travel document.
            """;

    @TempDir
    Path folder;

    private static Topics eleven() {
        List<Topic> topics = new ArrayList<>(Topics.inForce());
        topics.add(TRAVEL);
        return new Topics(topics);
    }

    @Test
    void hasItsNamesAndItsPage() {
        eleven().during(() -> {
            assertThat(Topics.ofSlug("refugee-travel")).contains(TRAVEL);
            assertThat(Topics.inForce()).endsWith(TRAVEL).isSorted();
            assertThat(PublicWords.in("es").topic(TRAVEL)).isEqualTo("Documentos de viaje");
        });
        assertThat(Topics.ofSlug("refugee-travel")).isEmpty();
    }

    @Test
    void hasABoxAndAKeyOfItsOwnAtTheDesk() {
        eleven().during(() -> {
            List<TopicsView.TopicChoice> choices =
                    new TopicsView(new TopicsVersion(1, 0), List.of(), null, Set.of(TRAVEL), false).choices();

            assertThat(choices).hasSize(11);
            assertThat(choices)
                    .extracting(TopicsView.TopicChoice::key)
                    .doesNotHaveDuplicates()
                    .startsWith("1", "2");
            assertThat(choices.getLast())
                    .isEqualTo(new TopicsView.TopicChoice("refugee-travel", "refugee travel", true, "a"));
        });
    }

    @Test
    void isKnownToTheChecksOfEntriesAndOfLabelledTexts() throws IOException {
        Path entry = folder.resolve("en/refugee-travel/refugee-travel-document.md");
        Files.createDirectories(entry.getParent());
        Files.writeString(entry, ENTRY);
        Path texts = folder.resolve("texts.jsonl");
        Files.writeString(texts, "{\"text\": \"May I fly?\", \"topics\": [\"refugee-travel\"]}\n");

        eleven().during(() -> {
            assertThat(LibraryFiles.library(folder).entries(TRAVEL, "en")).hasSize(1);
            assertThat(LabelledTexts.file(texts).getFirst().isAbout(TRAVEL)).isTrue();
        });
        assertThat(LibraryFiles.library(folder).entries("en")).isEmpty();
        assertThatThrownBy(() -> LabelledTexts.file(texts)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void isLearnedAndFoundInComments() {
        List<LabelledText> texts = new ArrayList<>();
        List<LabelledText> all = LabelledTexts.folder(Path.of("models", "training"));
        for (int i = 0; i < all.size(); i += ONE_OF) {
            texts.add(all.get(i));
        }
        for (int i = 0; i < 40; i++) {
            String text = "Can a refugee use a travel document number " + i + " to fly to France and return?";
            texts.add(new LabelledText(
                    "t" + i,
                    text,
                    CommentKind.QUESTION,
                    true,
                    Set.of(TRAVEL),
                    List.of(),
                    false,
                    true,
                    false,
                    null,
                    "en",
                    null,
                    false,
                    LabelledText.FULL_WEIGHT));
        }
        eleven().during(() -> {
            byte[] models = TriageModelFile.writer(new TriageTrainer(LetterPairs.EMBEDDERS)
                            .train(texts)
                            .triageModels())
                    .bytes();
            Triage triage = TrainedTriage.of(models, LetterPairs.EMBEDDERS, false);

            assertThat(triage.assess(TriageInput.of("Can a refugee with a travel document fly to Spain and return?"))
                            .topics())
                    .extracting(TopicScore::topic)
                    .contains(TRAVEL);
        });
    }
}
