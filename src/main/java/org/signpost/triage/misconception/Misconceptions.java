package org.signpost.triage.misconception;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.signpost.triage.text.FoldedText;
import org.signpost.triage.text.QuickPattern;

/** The library of misconceptions. Safe for use by several threads. */
public final class Misconceptions {
    private static final Pattern SENTENCE = Pattern.compile("[^.!?\\n]{3,600}+[.!?\\n]?");
    /** A sentence that asks states nothing, with or without its question mark. */
    private static final QuickPattern ASKS = QuickPattern.of(
            "\\?$|^ *(?:so |and |but |then |y |pero )?(?:can|could|does|do|is|are|will|would|should|what|how|why|when|who|where|which|may|has|have|puedo|puede|podemos|es verdad|que|como|cuando|cual|donde|por que|sera)\\b"
                    + "|\\b(?:is it true|i wonder|wondering|want to know|do you know|does anyone|anyone know|tell me if|not sure|know if|quisiera saber|quiero saber|saber si|es cierto que)\\b");

    private static final int MOST_SENTENCES = 300;
    private final List<Misconception> all;

    Misconceptions(List<Misconception> all) {
        this.all = List.copyOf(all);
    }

    /** The library that is shipped. */
    public static Misconceptions load() {
        return new Misconceptions(MisconceptionFile.read("/triage/misconceptions.yml"));
    }

    /** Every one, in the order of the file. */
    public List<Misconception> all() {
        return all;
    }

    /** The first that a sentence of the text states, of those that were wrong on the day of writing. */
    public Optional<Misconception> find(String text, @Nullable LocalDate writtenOn) {
        List<String> sentences = statements(text);
        return all.stream()
                .filter(one -> one.wasWrongOn(writtenOn))
                .filter(one -> one.says().stream()
                        .anyMatch(wording -> sentences.stream().anyMatch(wording::isIn)))
                .findFirst();
    }

    private static List<String> statements(String text) {
        List<String> statements = new ArrayList<>();
        Matcher sentence = SENTENCE.matcher(FoldedText.of(text).plain());
        while (sentence.find() && statements.size() < MOST_SENTENCES) {
            if (!ASKS.isIn(sentence.group())) {
                statements.add(sentence.group());
            }
        }
        return statements;
    }
}
