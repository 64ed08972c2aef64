package org.signpost.learn.triage;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.signpost.learn.LabelledText;
import org.signpost.triage.CommentKind;
import org.signpost.triage.Topic;
import org.signpost.triage.Topics;

/**
 * How one yes/no model is trained. The scales were chosen by cross-validation on the training texts.
 *
 * @param copies whether each asking text is learned a second time without its question marks
 */
record ModelRecipe(String name, Predicate<LabelledText> yes, Scales scales, double regularisation, boolean copies) {

    private static final Scales ASKING = new Scales(3, 0, 0, 0.5f, 3);
    private static final Scales SUBJECT = new Scales(4, 0, 0.5f, 0.5f, 4);

    static final ModelRecipe NEEDS_ANSWER = new ModelRecipe("needs answer", LabelledText::asks, ASKING, 0.3, true);
    /** Learned apart and added: joined into one model, the two embeddings were worse on real comments than the first alone. */
    static final ModelRecipe SECOND_OPINION =
            new ModelRecipe("second opinion", LabelledText::asks, new Scales(0, 4, 0, 0.5f, 1.5f), 0.3, true);

    static final ModelRecipe URGENT = new ModelRecipe(
            "urgent", text -> Boolean.TRUE.equals(text.urgent()), new Scales(5, 0, 0, 0.5f, 4), 1, false);
    static final ModelRecipe DANGER =
            new ModelRecipe("danger", LabelledText::danger, new Scales(5, 0, 0, 0.5f, 4), 1, false);
    static final ModelRecipe IN_DOMAIN =
            new ModelRecipe("in domain", LabelledText::isInDomain, new Scales(5, 0, 0.5f, 0, 4), 1, false);

    static ModelRecipe of(Topic topic) {
        return new ModelRecipe(topic.slug(), text -> text.isAbout(topic), SUBJECT, 3, false);
    }

    static ModelRecipe of(CommentKind kind) {
        return new ModelRecipe(kind.slug(), text -> text.kind() == kind, ASKING, 0.3, false);
    }

    /** One for each topic; learned from texts that ask, because there the labels are careful and the topic matters. */
    static List<ModelRecipe> topics() {
        return Topics.inForce().stream().map(ModelRecipe::of).toList();
    }

    /** One for each kind. */
    static List<ModelRecipe> kinds() {
        return Stream.of(CommentKind.values()).map(ModelRecipe::of).toList();
    }

    /** The same over words and signals alone. */
    ModelRecipe withoutEmbedding() {
        return new ModelRecipe(name, yes, scales.withoutEmbedding(), regularisation, copies);
    }

    /**
     * How much each group of features counts before regularisation; 0 leaves it out.
     *
     * @param embedding the centred embedding
     * @param asking the other model's
     * @param likeness to the topics' descriptions
     * @param signals hand-made ones
     * @param terms TF-IDF of stems and pairs
     */
    record Scales(float embedding, float asking, float likeness, float signals, float terms) {
        Scales withoutEmbedding() {
            return new Scales(0, 0, 0, signals, terms);
        }
    }
}
