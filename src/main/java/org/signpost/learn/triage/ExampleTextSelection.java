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

/** Chooses the training texts that reasons may quote: English questions with a topic, short enough to be told by a line. */
public final class ExampleTextSelection {
    private static final int LONGEST_TEXT = 320;
    private static final int SHORTEST_EXCERPT = 20;

    private final Function<String, float[]> embed;
    private final TextRules rules = TextRules.load();

    private ExampleTextSelection(Function<String, float[]> embed) {
        this.embed = embed;
    }

    /** Writes {@value ExampleTextFile#FILE} into a folder, beside the models. */
    public static void write(List<LabelledText> texts, Function<String, float[]> embed, Path folder) {
        ExampleTextFile.writer(of(texts, embed)).write(folder);
    }

    /** The chosen ones, in the order of the texts. */
    static List<ExampleText> of(List<LabelledText> texts, Function<String, float[]> embed) {
        ExampleTextSelection sample = new ExampleTextSelection(embed);
        List<ExampleText> kept = new ArrayList<>();
        for (LabelledText text : texts) {
            if (tells(text)) {
                ExampleText candidate = sample.kept(text);
                if (isRecognised(candidate, text)) {
                    kept.add(candidate);
                }
            }
        }
        return kept;
    }

    private static boolean tells(LabelledText text) {
        Set<Topic> topics = text.topics();
        boolean english = text.language() == null || text.language().equals("en");
        return text.asks()
                && english
                && !text.hard()
                && topics != null
                && !topics.isEmpty()
                && text.text().length() <= LONGEST_TEXT;
    }

    /** A short text stands whole; of a longer one only a question tells what it is about. */
    private static boolean isRecognised(ExampleText kept, LabelledText text) {
        String excerpt = kept.excerpt();
        boolean whole = text.text().strip().length() <= TellingExcerpt.LONGEST;
        return excerpt.length() >= SHORTEST_EXCERPT && (whole || text.text().indexOf('?') >= 0);
    }

    private ExampleText kept(LabelledText text) {
        Set<Topic> topics = text.topics() == null ? Set.of() : text.topics();
        String masked = PersonalDataMask.mask(text.text(), rules.personalData(text.text()));
        return ExampleText.of(topics, TellingExcerpt.of(masked), embed.apply(text.text()));
    }
}
