package org.signpost.triage.rules.misconception;

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
public final class MisconceptionRules {
    private static final Pattern SENTENCE = Pattern.compile("[^.!?\\n]{3,600}+[.!?\\n]?");
    /** A sentence that asks states nothing, with or without its question mark. */
    private static final QuickPattern ASKS = QuickPattern.of(
            "\\?$|^[ (]*(?:so |and |but |then |y |pero )?(?:can|could|does|do(?! not)|is|are|will|would|should|what|how|why|who|where|which|may|has"
                    + "|have(?= (?:you|we|they|i|any|anyone|the|there|my|your|people))|when (?:can|do|does|will|is|are|should|did|would|may)"
                    + "|puedo|puede|podemos|es verdad|que (?:hago|hacemos|pasa|puedo|puede|podemos|necesit|debo|tengo|tenemos|tiene|forma|papeles|documentos|significa|es|hay)"
                    + "|como (?:puedo|puede|podemos|hago|hacemos|le hago|se|es|consigo|pido|funciona|arreglo)|cuando (?:puedo|puede|podemos|sera|es|va|debo)"
                    + "|cual|donde|por que|sera)\\b"
                    + "|\\b(?:is it true|i wonder|wondering|want to know|do you know|does anyone|anyone know|tell me if|not sure|know if|quisiera saber|quiero saber|saber si|es cierto que)\\b");

    /** Who calls it a rumour, or a mistake of former days, states the opposite. */
    private static final QuickPattern DENIES = QuickPattern.of(
            "\\b(?:myths?|mitos?|not true|untrue|isn't true|aren't true|false|falso|mentiras?|no es cierto"
                    + "|no es verdad|rumou?rs?|urban legend|nonsense|don't believe|do not believe|don't fall for|nobody should|no crean|no creas|no te creas"
                    + "|(?:i|we|he|she|they|people|everybody|everyone|many|some)(?: people)? (?:used to |always |once |wrongly )?(?:thought|believed|assumed|hoped|think that|think you|believe that)"
                    + "|used to think|used to believe|if only|wish|ojala|cree que|creen que|piensan que|pensaba|pensabamos|creia|creian|creiamos|crei)\\b");

    /** "…, so what are you waiting for?" states what stands before it. */
    private static final Pattern ASKS_ALONG = Pattern.compile(
            "[,;-] ?(?:so |then |and |y |entonces |pues )?(?:what|why|who|right|no|verdad|or not|que|por que|para que|a que)\\b[^,]{0,60}\\?$");

    private static final Pattern ABBREVIATION = Pattern.compile("\\b(u)\\.(s)\\.(?:a\\.)?|\\b(ee)\\.(uu)\\.");

    private static final int MOST_SENTENCES = 300;
    private final List<Misconception> all;

    MisconceptionRules(List<Misconception> all) {
        this.all = List.copyOf(all);
    }

    /** The library that is shipped. */
    public static MisconceptionRules load() {
        return new MisconceptionRules(MisconceptionFile.read("/triage/misconceptions.yml"));
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
        String plain = ABBREVIATION.matcher(FoldedText.of(text).plain()).replaceAll("$1$2$3$4");
        Matcher sentence = SENTENCE.matcher(plain);
        while (sentence.find() && statements.size() < MOST_SENTENCES) {
            String said = ASKS_ALONG.matcher(sentence.group()).replaceFirst("");
            if (!ASKS.isIn(said) && !DENIES.isIn(said)) {
                statements.add(said);
            }
        }
        return statements;
    }
}
