package org.signpost.triage.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What the script alone tells: letters that, among the candidates, belong to one language. */
final class Scripts {
    private static final Map<UnicodeScript, String> LANGUAGES = Map.of(
            UnicodeScript.CYRILLIC, "ru",
            UnicodeScript.HAN, "zh",
            UnicodeScript.ARABIC, "ar",
            UnicodeScript.DEVANAGARI, "hi",
            UnicodeScript.HANGUL, "ko");
    private static final double MOST = 0.5;

    private Scripts() {}

    /** The language of the script in which more than half of the letters are written, if it is one of these. */
    static Optional<String> language(String text) {
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        int letters = 0;
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            at += Character.charCount(codePoint);
            if (Character.isLetter(codePoint)) {
                letters++;
                counts.merge(UnicodeScript.of(codePoint), 1, Integer::sum);
            }
        }
        for (Map.Entry<UnicodeScript, String> entry : LANGUAGES.entrySet()) {
            if (letters > 0 && counts.getOrDefault(entry.getKey(), 0) > letters * MOST) {
                return Optional.of(entry.getValue());
            }
        }
        return Optional.empty();
    }
}
