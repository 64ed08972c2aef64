package org.signpost.learn.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.signpost.faq.Library;
import org.signpost.faq.library.LibraryFiles;
import org.signpost.faq.matching.EntryMatcher;
import org.signpost.faq.matching.Match;
import org.signpost.faq.matching.MatchMode;
import org.signpost.faq.matching.MatchModel;
import org.signpost.faq.matching.decided.DecidedAnswer;
import org.signpost.learn.LabelledText;
import org.signpost.learn.LabelledTexts;
import org.signpost.learn.Proportion;
import org.signpost.triage.Triage;
import org.signpost.triage.TriageInput;
import org.signpost.triage.embedding.TextEmbedders;
import org.signpost.triage.engine.TrainedTriage;
import org.signpost.triage.text.Glossaries;

/**
 * A year at a desk in minutes: comments that the model did not learn from come one after the other, matching says which entry
 * answers, and a person decides, which teaches the next one. Some entries are asked far more often than others, as on a site.
 */
public final class DecisionStream {
    static final String HEADING = "## Learning from decisions";
    private static final Path CARD = Path.of("models", "COMPARISON.md");
    private static final int COMMENTS = 1_000;
    private static final int KEPT_BACK_OF_FIVE = 2;
    private static final double SKEW = 1.0;

    /** So many of ten decisions link an entry; the others teach nothing of entries. */
    private static final double LINKED = 0.9;

    private final Glossaries glossaries = Glossaries.load();
    private final TextEmbedders embedders;
    private final Random random = new Random(17);
    private final List<Step> steps = new ArrayList<>();

    private DecisionStream(TextEmbedders embedders) {
        this.embedders = embedders;
    }

    /** Whether the first entry was right, with what was decided before and without. */
    private record Step(boolean taught, boolean untaught) {}

    /** Writes the part of {@code models/COMPARISON.md} on learning from decisions. */
    public static void main(String... arguments) throws IOException {
        String card = Files.readString(CARD);
        String others = card.substring(0, card.length() - part(card).length());
        Files.writeString(
                CARD,
                others.stripTrailing()
                        + "\n\n"
                        + run(
                                LibraryFiles.library(),
                                LabelledTexts.training(),
                                TextEmbedders.keeping(30_000),
                                TrainedTriage.load(),
                                COMMENTS,
                                System.err::println));
    }

    /** The part of a card that this has written, or nothing; it is the last. */
    public static String part(String card) {
        int part = card.indexOf(HEADING);
        return part < 0 ? "" : card.substring(part);
    }

    /**
     * Runs it.
     *
     * @param comments how many come, as far as there are texts
     * @return the part of the card
     */
    static String run(
            Library library,
            List<LabelledText> texts,
            TextEmbedders embedders,
            Triage triage,
            int comments,
            Consumer<String> progress) {
        List<LabelledText> seen = new ArrayList<>();
        List<LabelledText> unseen = new ArrayList<>();
        for (LabelledText text : texts) {
            boolean keptBack = Math.floorMod(text.text().hashCode() * 31 + 7, 5) < KEPT_BACK_OF_FIVE;
            List<String> faq = text.faq();
            boolean covered = text.asks() && faq != null && !faq.isEmpty();
            if (!keptBack) {
                seen.add(text);
            } else if (covered) {
                unseen.add(text);
            }
        }
        progress.accept("Training matching on " + seen.size() + " texts …");
        MatchModel model = MatchTrainer.train(library, seen, embedders).model();
        EntryMatcher matcher = new EntryMatcher(library, model, MatchMode.COMBINED, Optional.of(embedders));
        DecisionStream stream = new DecisionStream(embedders);
        List<LabelledText> order =
                stream.inOrder(unseen).stream().limit(comments).toList();
        progress.accept("Deciding " + order.size() + " comments …");
        stream.decide(order, matcher, triage);
        return stream.card(seen.size());
    }

    /** Drawn without replacement, each text with the weight of its entry: 1 / (its rank among the entries). */
    private List<LabelledText> inOrder(List<LabelledText> texts) {
        Map<String, Double> weights = new HashMap<>();
        List<String> slugs = new ArrayList<>(
                texts.stream().map(DecisionStream::best).distinct().sorted().toList());
        Collections.shuffle(slugs, random);
        slugs.forEach(slug -> weights.put(slug, Math.pow(weights.size() + 1.0, -SKEW)));
        Map<LabelledText, Double> keys = new HashMap<>();
        for (LabelledText text : texts) {
            // Efraimidis and Spirakis (2006), "Weighted random sampling with a reservoir".
            keys.put(text, Math.log(random.nextDouble()) / Objects.requireNonNull(weights.get(best(text))));
        }
        return texts.stream()
                .sorted(Comparator.comparingDouble((LabelledText text) -> Objects.requireNonNull(keys.get(text)))
                        .reversed())
                .toList();
    }

    private static String best(LabelledText text) {
        return Objects.requireNonNull(text.faq()).getFirst();
    }

    private void decide(List<LabelledText> order, EntryMatcher untaught, Triage triage) {
        List<DecidedAnswer> answers = new ArrayList<>();
        for (LabelledText text : order) {
            EntryMatcher taught = untaught.taughtBy(answers);
            steps.add(new Step(isRight(taught, text, triage), isRight(untaught, text, triage)));
            if (random.nextDouble() < LINKED) {
                String english = glossaries.english(text.text(), Objects.requireNonNullElse(text.language(), "en"));
                answers.add(new DecidedAnswer(
                        Objects.requireNonNull(text.faq()),
                        embedders.meaning().apply(english),
                        embedders.asking().apply(english),
                        1));
            }
        }
    }

    /** Without topics: triage has learned from these texts. */
    private static boolean isRight(EntryMatcher matcher, LabelledText text, Triage triage) {
        Match match = matcher.matchAsked(
                text.text(), triage.assess(TriageInput.of(text.text())).about(List.of()));
        return !match.candidates().isEmpty()
                && Objects.requireNonNull(text.faq())
                        .contains(match.candidates().getFirst().slug());
    }

    private String card(int learned) {
        StringBuilder card = new StringBuilder(
                String.format(Locale.ROOT, """
                %s

                Written by `mvn -Pbench process-test-classes -Dbench=%s`. Matching learned from %d texts; a
                stream of %d others, written by the same hands, comes one after the other, the entries with weights of 1 / rank, so
                that some are asked far more often. After each a person decides (nine of ten decisions link an entry), which teaches
                neighbours and prior at once, without training. *First entry right*, with Wilson's 95 %% interval:

                | comments | untaught | taught by the decisions before |
                |---|---|---|
                """, HEADING, DecisionStream.class.getName(), learned, steps.size()));
        for (int from = 0; from < steps.size(); from += 100) {
            row(card, (from + 1) + " to " + Math.min(from + 100, steps.size()), from);
        }
        row(card, "all", -1);
        return card.toString();
    }

    private void row(StringBuilder card, String name, int from) {
        List<Step> part = from < 0 ? steps : steps.subList(from, Math.min(from + 100, steps.size()));
        card.append(String.format(
                Locale.ROOT,
                "| %s | %s | %s |%n",
                name,
                Proportion.of((int) part.stream().filter(Step::untaught).count(), part.size()),
                Proportion.of((int) part.stream().filter(Step::taught).count(), part.size())));
    }
}
