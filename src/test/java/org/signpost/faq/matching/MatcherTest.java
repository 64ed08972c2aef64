package org.signpost.faq.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signpost.faq.Entries.anEntry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.signpost.faq.EntryVersion;
import org.signpost.faq.Library;
import org.signpost.faq.LibraryFiles;
import org.signpost.triage.Embedder;
import org.signpost.triage.Topic;

class MatcherTest {
    private static final Library LIBRARY = LibraryFiles.library();
    private static final Matcher MATCHER = Matcher.load(LIBRARY);

    @Test
    void findsTheEntryThatAnswers() {
        Match match = ask("can i file a fiance petition for my girlfriend in the philippines", Topic.FIANCE_VISA);

        assertThat(match.candidates().getFirst().slug()).isEqualTo("fiance-visa-who-can-file");
        assertThat(match.outcome()).isEqualTo(Outcome.MATCHED);
        assertThat(match.candidates()).hasSizeLessThanOrEqualTo(Match.MAX_CANDIDATES);
    }

    @Test
    void drawsNoReplyForWhatNoEntryAnswers() {
        assertThat(ask("How do I renew my Canadian passport from Toronto?").outcome())
                .isIn(Outcome.UNCOVERED, Outcome.AMBIGUOUS);
        assertThat(ask("Which minimum investment does an E-2 visa for a restaurant franchise need?")
                        .outcome())
                .isIn(Outcome.UNCOVERED, Outcome.AMBIGUOUS);
    }

    @Test
    void findsTwoEntriesWhereTwoThingsAreAsked() {
        Match match = ask(
                "Congratulations to all! My husband was detained by ICE this morning, how do I find where they hold"
                        + " him? And another thing: my own green card is only valid for two years, why is my green card conditional?");

        assertThat(match.candidates().stream().limit(2).map(Candidate::slug))
                .containsExactlyInAnyOrder("deportation-detained", "green-card-conditional");
    }

    @Test
    void saysWhichSentenceAnswersAndWhichWordsBothHave() {
        String text = "Can my fiancé come on a K-1 petition?";

        Candidate best = ask(text, Topic.FIANCE_VISA).candidates().getFirst();

        assertThat(best.sentence()).isNotBlank();
        assertThat(best.words().stream().map(span -> span.of(text))).contains("fiancé");
    }

    @Test
    void readsSpanishWithTheSpanishEntries() {
        Match match = MATCHER.match(
                "Tengo miedo de regresar a mi país porque soy gay, ¿puedo pedir asilo?",
                "es",
                Map.of(Topic.ASYLUM, 0.9),
                null);

        assertThat(match.candidates().getFirst().slug()).isEqualTo("asylum-lgbt");
    }

    @Test
    void worksWithoutTheEmbeddingModel() {
        Matcher words = new Matcher(LIBRARY, Matcher.bundledModel(), Mode.LEXICAL, Optional.empty());

        Match match = words.match(
                "My husband was detained by ICE, where is he held", "en", Map.of(Topic.DEPORTATION, 0.9), null);

        assertThat(match.candidates().getFirst().slug()).isEqualTo("deportation-detained");
    }

    @Test
    void findsAnEntryThatWasWrittenAfterTraining() {
        List<EntryVersion> versions = new ArrayList<>();
        for (String slug : LIBRARY.slugs()) {
            versions.add(LIBRARY.find(slug, "en").orElseThrow());
        }
        versions.add(anEntry("h1b-lottery")
                .asking(
                        "How does the H-1B lottery work?",
                        "what are my chances in the h1b lottery",
                        "my employer enters me in the H-1B lottery next year",
                        "h1b registration not selected again")
                .version(1));
        Matcher matcher = Matcher.load(Library.of(versions));

        Match match = matcher.match("I was not selected in the H-1B lottery. How does it work?", "en", Map.of(), null);

        assertThat(match.candidates().getFirst().slug()).isEqualTo("h1b-lottery");
    }

    @Test
    void givesTheSameAnswerTwiceAndSurvivesHostileText() {
        for (String text :
                List.of("", " ", "\u202e\u200b", "😀".repeat(3_000), "a".repeat(90_000), "?".repeat(5_000))) {
            assertThat(ask(text)).isEqualTo(ask(text));
        }
    }

    @Test
    void comparesTwoThousandEntriesInAFewMilliseconds() {
        Random random = new Random(1);
        List<EntryVersion> versions = new ArrayList<>();
        List<String> words =
                List.of("visa", "card", "court", "school", "wife", "work", "abroad", "child", "asylum", "form");
        for (int i = 0; i < 2_000; i++) {
            String question = words.get(random.nextInt(10)) + " " + words.get(random.nextInt(10)) + " " + i;
            versions.add(
                    anEntry("entry-" + i).asking(question, question + " please").version(1));
        }
        Matcher matcher = new Matcher(Library.of(versions), Matcher.bundledModel(), Mode.LEXICAL, Optional.empty());
        for (int i = 0; i < 30; i++) {
            matcher.match("visa for my wife " + i, "en", Map.of(), null);
        }
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 20; i++) {
            long start = System.nanoTime();
            matcher.match("visa for my wife " + i, "en", Map.of(), null);
            least = Math.min(least, System.nanoTime() - start);
        }

        assertThat(least).isLessThan(5_000_000);
    }

    @Test
    void comparesTwoThousandEntriesByEmbeddingInAFewMilliseconds() {
        List<EntryVersion> versions = new ArrayList<>();
        String[] often = new String[10];
        java.util.Arrays.fill(often, "the same words in every paraphrase");
        for (int i = 0; i < 2_000; i++) {
            versions.add(anEntry("entry-" + i)
                    .asking("the same words in every paraphrase", often)
                    .saying("Short.")
                    .version(1));
        }
        MatchModel model = Matcher.bundledModel();
        Optional<Embedder> embedder = Matcher.embedder();
        Library library = Library.of(versions);
        EntryIndex index = new EntryIndex(library.entries("en"), embedder, model.centre());
        Query query = new Queries(model.terms(), model.centre(), embedder).of("may my wife work", "en");
        for (int i = 0; i < 50; i++) {
            Ranking.of(index, model.weights(Mode.COMBINED), query, Map.of());
        }
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 20; i++) {
            long start = System.nanoTime();
            Ranking.of(index, model.weights(Mode.COMBINED), query, Map.of());
            least = Math.min(least, System.nanoTime() - start);
        }

        assertThat(least).isLessThan(5_000_000);
    }

    private static Match ask(String text, Topic... topics) {
        Map<Topic, Double> about = new java.util.EnumMap<>(Topic.class);
        for (Topic topic : topics) {
            about.put(topic, 0.9);
        }
        return MATCHER.match(text, "en", about, null);
    }
}
