package org.signpost.triage.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.signpost.platform.TextExcerpt;
import org.signpost.triage.Assessment;
import org.signpost.triage.text.FoldedText;

/** Tells the language of a text. Safe for use by several threads; loading takes about a second. */
final class LanguageRules {
    private static final String MODEL = "/langdetect-183.bin";
    /** What the detector may answer; the models were trained on the first five. */
    private static final Map<String, String> CANDIDATES = Map.ofEntries(
            Map.entry("eng", "en"),
            Map.entry("spa", "es"),
            Map.entry("por", "pt"),
            Map.entry("fra", "fr"),
            Map.entry("tgl", "tl"),
            Map.entry("vie", Assessment.UNKNOWN_LANGUAGE),
            Map.entry("deu", Assessment.UNKNOWN_LANGUAGE),
            Map.entry("ita", Assessment.UNKNOWN_LANGUAGE),
            Map.entry("nld", Assessment.UNKNOWN_LANGUAGE),
            Map.entry("pol", Assessment.UNKNOWN_LANGUAGE),
            Map.entry("tur", Assessment.UNKNOWN_LANGUAGE));

    private static final int LONGEST = 2_000;
    /** From this many words on the detector's best answer counts as it is. */
    private static final int ENOUGH_WORDS = 8;
    /** One word alone is as often a name as a language. */
    private static final int FEWEST_WORDS = 2;
    /** Between the two, how much better than the site's language another one must fit (scores of short texts lie close). */
    private static final double CLEARLY_BETTER = 1.22;

    private static final Pattern NO_WORDS =
            Pattern.compile("https?://\\S{1,500}|www\\.\\S{1,500}|\\S{1,80}@\\S{1,80}|[\\p{N}\\p{So}#*_<>|]{1,40}");
    private final LanguageDetectorME detector;

    private LanguageRules(LanguageDetectorME detector) {
        this.detector = detector;
    }

    /** With the model on the class path. */
    static LanguageRules load() {
        try (InputStream in = LanguageRules.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException("the language model " + MODEL + " is not on the class path");
            }
            return new LanguageRules(new LanguageDetectorME(new LanguageDetectorModel(in)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the language model " + MODEL, e);
        }
    }

    /**
     * ISO 639-1 code of the language, {@link Assessment#UNKNOWN_LANGUAGE} for one that no model was trained on,
     * {@code siteLanguage} where the text is too short or too unclear to tell.
     */
    String of(String text, String siteLanguage) {
        String words = words(text);
        if (words.isEmpty()) {
            return siteLanguage;
        }
        return byScript(words).orElseGet(() -> detect(words, words.split(" ", -1).length, siteLanguage));
    }

    private String detect(String words, int count, String siteLanguage) {
        String best = siteLanguage;
        double bestScore = 0;
        double siteScore = 0;
        for (Language language : detector.predictLanguages(words)) {
            String code = CANDIDATES.get(language.getLang());
            if (code != null) {
                if (language.getConfidence() > bestScore) {
                    best = code;
                    bestScore = language.getConfidence();
                }
                siteScore = code.equals(siteLanguage) ? language.getConfidence() : siteScore;
            }
        }
        double needed = count >= ENOUGH_WORDS && !best.equals(Assessment.UNKNOWN_LANGUAGE) ? 1 : CLEARLY_BETTER;
        return count >= FEWEST_WORDS && bestScore >= siteScore * needed ? best : siteLanguage;
    }

    /** Without links, addresses and numbers; in lower case where it shouts, since the detector knows few capitals. */
    private static String words(String text) {
        String start = TextExcerpt.beginning(text, LONGEST);
        String words = NO_WORDS.matcher(FoldedText.of(start).cased()).replaceAll(" ");
        return words.toLowerCase(Locale.ROOT).replaceAll("\\s{1,100}", " ").strip();
    }

    private static final Map<UnicodeScript, String> LANGUAGES = Map.of(
            UnicodeScript.CYRILLIC, "ru",
            UnicodeScript.HAN, "zh",
            UnicodeScript.ARABIC, "ar",
            UnicodeScript.DEVANAGARI, "hi",
            UnicodeScript.HANGUL, "ko");
    /** Scripts that tell no language: the Latin one, and letters that belong to none, such as those of mathematics. */
    private static final Set<UnicodeScript> SHARED =
            Set.of(UnicodeScript.LATIN, UnicodeScript.COMMON, UnicodeScript.INHERITED);

    private static final double MOST = 0.5;

    /**
     * The language of the script in which more than half of the letters are written; none for the Latin one, which many share,
     * and an unknown language for every other that no model was trained on.
     */
    private static Optional<String> byScript(String text) {
        Map<UnicodeScript, Long> letters = text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        double half = letters.values().stream().mapToLong(Long::longValue).sum() * MOST;
        return letters.entrySet().stream()
                .filter(script -> script.getValue() > half)
                .map(Map.Entry::getKey)
                .filter(script -> !SHARED.contains(script))
                .map(script -> LANGUAGES.getOrDefault(script, Assessment.UNKNOWN_LANGUAGE))
                .findFirst();
    }
}
