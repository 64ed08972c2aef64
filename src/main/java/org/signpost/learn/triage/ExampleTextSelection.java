package org.signpost.learn.triage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.signpost.learn.LabelledText;
import org.signpost.triage.PersonalDataMask;
import org.signpost.triage.Topic;
import org.signpost.triage.engine.ExampleText;
import org.signpost.triage.engine.ExampleTextFile;
import org.signpost.triage.engine.TellingExcerpt;
import org.signpost.triage.rules.TextRules;

/** Chooses the training texts that reasons may quote: English questions with a topic, short enough for one line. */
public final class ExampleTextSelection {
    private static final int LONGEST_TEXT = 320;
    private static final int SHORTEST_EXCERPT = 20;

    private ExampleTextSelection() {}

    /** Writes {@value ExampleTextFile#FILE} into a folder, beside the models. */
    public static void write(List<LabelledText> texts, Function<String, float[]> embed, Path folder) {
        ExampleTextFile.writer(of(texts, embed)).write(folder);
    }

    /** The chosen ones, in the order of the texts. */
    static List<ExampleText> of(List<LabelledText> texts, Function<String, float[]> embed) {
        TextRules rules = TextRules.load();
        List<ExampleText> examples = new ArrayList<>();
        for (LabelledText text : texts) {
            Set<Topic> topics = text.topics();
            if (topics != null && !topics.isEmpty() && isClearQuestion(text)) {
                String masked = PersonalDataMask.mask(text.text(), rules.personalData(text.text()));
                String excerpt = TellingExcerpt.of(masked);
                if (isRecognisedBy(excerpt, text.text())) {
                    examples.add(ExampleText.of(topics, excerpt, embed.apply(text.text())));
                }
            }
        }
        return examples;
    }

    private static boolean isClearQuestion(LabelledText text) {
        boolean english = text.language() == null || text.language().equals("en");
        return text.asks() && english && !text.hard() && text.text().length() <= LONGEST_TEXT;
    }

    /** A short text stands whole; of a longer one only a question says what it is about. */
    private static boolean isRecognisedBy(String excerpt, String text) {
        boolean whole = text.strip().length() <= TellingExcerpt.LONGEST;
        return excerpt.length() >= SHORTEST_EXCERPT && (whole || text.indexOf('?') >= 0);
    }
}
