package org.signpost.faq.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signpost.faq.SampleEntries.anEntry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.signpost.faq.EntryVersion;
import org.signpost.faq.Library;
import org.signpost.faq.library.LibraryFiles;
import org.signpost.testing.GrowthCheck;
import org.signpost.triage.SampleTopics;
import org.signpost.triage.Topic;
import org.signpost.triage.embedding.TextEmbedders;
import org.signpost.triage.text.Glossaries;

class EntryMatcherTest {
    private static final Library LIBRARY = LibraryFiles.library();
    private static final EntryMatcher MATCHER = EntryMatcher.load(LIBRARY);

    @Test
    void findsTheEntryThatAnswers() {
        Match match =
                ask("can i file a fiance petition for my girlfriend in the philippines", SampleTopics.FIANCE_VISA);

        assertThat(match.candidates().getFirst().slug()).isEqualTo("fiance-visa-who-can-file");
        assertThat(match.outcome()).isEqualTo(MatchOutcome.MATCHED);
        assertThat(match.candidates()).hasSizeLessThanOrEqualTo(Match.MAX_CANDIDATES);
    }

    @Test
    void drawsNoReplyForWhatNoEntryAnswers() {
        assertThat(ask("How do I renew my Canadian passport from Toronto?").outcome())
                .isIn(MatchOutcome.UNCOVERED, MatchOutcome.AMBIGUOUS);
        assertThat(ask("Which minimum investment does an E-2 visa for a restaurant franchise need?")
                        .outcome())
                .isIn(MatchOutcome.UNCOVERED, MatchOutcome.AMBIGUOUS);
    }

    @Test
    void findsTwoEntriesWhereTwoThingsAreAsked() {
        Match match = ask(
                "Congratulations to all! My husband was detained by ICE this morning, how do I find where they hold"
                        + " him? And another thing: my own green card is only valid for two years, why is my green card conditional?");

        assertThat(match.candidates().stream().limit(2).map(MatchCandidate::slug))
                .containsExactlyInAnyOrder("deportation-detained", "green-card-conditional");
    }

    @Test
    void saysWhichSentenceAnswersAndWhichWordsBothHave() {
        String text = "Can my fiancé come on a K-1 petition?";

        MatchCandidate best = ask(text, SampleTopics.FIANCE_VISA).candidates().getFirst();

        assertThat(best.sentence()).isNotBlank();
        assertThat(best.words().stream().map(span -> span.of(text))).contains("fiancé");
    }

    @Test
    void readsSpanishWithTheSpanishEntries() {
        Match match = MATCHER.match(
                "Tengo miedo de regresar a mi país porque soy gay, ¿puedo pedir asilo?",
                "es",
                Map.of(SampleTopics.ASYLUM, 0.9),
                null);

        assertThat(match.candidates().getFirst().slug()).isEqualTo("asylum-lgbt");
    }

    @Test
    void worksWithoutTheEmbeddingModel() {
        EntryMatcher words =
                new EntryMatcher(LIBRARY, EntryMatcher.bundledModel(), MatchMode.LEXICAL, Optional.empty());

        Match match = words.match(
                "My husband was detained by ICE, where is he held", "en", Map.of(SampleTopics.DEPORTATION, 0.9), null);

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
        EntryMatcher matcher = EntryMatcher.load(new Library(versions));

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
    void asksNoMoreOfManyEntriesThanThatEachIsLookedAtOnce() {
        GrowthCheck.assertGrowsWithSize("entries", 250, entries -> {
            EntryMatcher matcher = byWords(many(entries));
            return () -> matcher.match("visa for my wife", "en", Map.of(), null);
        });
    }

    @Test
    void readsTheEntriesOnceAndNotForEveryText() {
        Library library = many(2_000);
        EntryMatcher matcher = byWords(library);

        GrowthCheck.assertCostsAtMost(
                0.2,
                "comparing with all of them beside reading them",
                () -> matcher.match("visa for my wife", "en", Map.of(), null),
                () -> byWords(library).match("visa for my wife", "en", Map.of(), null));
    }

    @Test
    void comparesTheParaphrasesOnlyOfTheEntriesThatAreClosest() {
        MatchModel model = EntryMatcher.bundledModel();
        Optional<TextEmbedders> embedders = EntryMatcher.embedders();
        QueryVector query = new QueryVectorizer(model.vocabulary(), model.centres(), embedders, Glossaries.load())
                .of("may my wife work", "en");
        EntryIndex few = new EntryIndex(alike(0), "en", embedders, model.centres(), LabelledComments.NONE);
        EntryIndex many = new EntryIndex(alike(30), "en", embedders, model.centres(), LabelledComments.NONE);

        GrowthCheck.assertCostsAtMost(
                4,
                "thirty paraphrases beside none",
                () -> EntryRanking.of(many, model.weights(MatchMode.COMBINED), query, Map.of()),
                () -> EntryRanking.of(few, model.weights(MatchMode.COMBINED), query, Map.of()));
    }

    private static EntryMatcher byWords(Library library) {
        return new EntryMatcher(library, EntryMatcher.bundledModel(), MatchMode.LEXICAL, Optional.empty());
    }

    private static Library many(int count) {
        Random random = new Random(1);
        List<String> words =
                List.of("visa", "card", "court", "school", "wife", "work", "abroad", "child", "asylum", "form");
        return new Library(IntStream.range(0, count)
                .mapToObj(i -> words.get(random.nextInt(10)) + " " + words.get(random.nextInt(10)) + " " + i)
                .map(question -> anEntry("entry-" + question.replace(' ', '-'))
                        .asking(question, question + " please")
                        .version(1))
                .toList());
    }

    /** Two thousand that say the same in so many other ways. */
    private static Library alike(int paraphrases) {
        String[] often = new String[paraphrases];
        Arrays.fill(often, "the same words in every paraphrase");
        return new Library(IntStream.range(0, 2_000)
                .mapToObj(i -> anEntry("entry-" + i)
                        .asking("the same words in every paraphrase", often)
                        .saying("Short.")
                        .version(1))
                .toList());
    }

    private static Match ask(String text, Topic... topics) {
        Map<Topic, Double> about = new TreeMap<>();
        for (Topic topic : topics) {
            about.put(topic, 0.9);
        }
        return MATCHER.match(text, "en", about, null);
    }
}
