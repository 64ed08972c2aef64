package org.signpost.triage.rules.urgency;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.signpost.triage.text.QuickPattern;
import org.signpost.triage.text.QuickPattern.Scan;

/** What takes the urgency out of the words: a "not" or an "if" before them, times long gone, news about others. */
final class UrgencyExceptions {
    private static final QuickPattern DENIED = QuickPattern.of(
            "(?:\\bnot|\\bnever|n't|\\bnor|\\bno longer|\\bno|\\bnunca|\\bjamas|\\bnao|\\bpas|\\bne|\\bhindi|\\bwithout|\\bне|\\bникогда)(?: \\p{L}{1,10}){0,2} ?$");
    private static final QuickPattern SUPPOSED = QuickPattern.of(
            "\\b(?:if|what if|in case|unless|whether|suppose|imagine|would|could|might|can|si|por si|se|kung|если|бы)\\b[^,.;:]{0,45}$");
    private static final QuickPattern LONG_AGO = QuickPattern.of(
            "(?:years?|months?|decades?) (?:ago|earlier|back)|back in|back then|used to|in the (?:19|20)?\\d0'?s|hace (?:\\w{1,8} )?(?:anos|meses)|hace mucho|ha (?:\\w{1,8} )?anos|il y a \\w{1,8} ans|лет назад|for \\w{1,8} (?:months|years) (?:and|but|before)");
    private static final QuickPattern OVER = QuickPattern.of(
            "\\b(?:released|freed|let (?:him|her|me) go|is (?:home|free|out)|got out|came home|cancelled|canceled|terminated|dismissed|dropped|won (?:the|our|his|her|my) case|liberad[oa]|libre|solto|liberaram|отпустили|освобод)");
    private static final QuickPattern YEAR = QuickPattern.of("(?<![\\d/-])(?:19|20)\\d{2}(?!\\d)");
    private static final QuickPattern PERSONAL = QuickPattern.of(
            "(?<!\\p{L})(?:i|i'm|me|my|mine|we|us|our|he|she|him|her|his|he's|she's|husband|wife|partner|fiancee?|bf|gf|boyfriend|girlfriend|brother|sister|son|mom|dad|friend|mi|mis|me|yo|lo|la|nos|nuestr[oa]|su|se|esposo|esposa|pareja|el|ella|meu|minha|ele|ela|nosso|eu|mon|ma|mes|il|elle|je|nous|ko|siya|namin|asawa|ako|kami|мой|моя|моего|мою|мужа?|жен[ауы]|меня|мне|его|ее|нас|нам|он|она|друга?|брата?|партнера?)(?!\\p{L})");
    private static final QuickPattern NEWS = QuickPattern.of(
            "\\b(?:article|news|headline|movie|film|documentary|president|congress|senator|administration|government policy|statistics|according to|protest|rally|bill|newspaper|politician|people are|immigrants are|families are|couples are|thousands|millions|noticias|presidente|gobierno|periodico|pelicula|congreso)");
    private static final QuickPattern OF_MINE = QuickPattern.of(
            "(?<!\\p{L})(?:my|i|i'm|we|our|mi|yo|mis|meu|minha|mon|ma|мой|моя|моего|мою|asawa ko)(?!\\p{L})");
    private static final int REACH = 60;

    private UrgencyExceptions() {}

    /** Whether the words at this place speak of somebody's present. */
    static boolean letPass(UrgencyKind kind, String plain, int start, int end, @Nullable LocalDate writtenOn) {
        String before = plain.substring(Math.max(sentenceStart(plain, start), start - REACH), start);
        String sentence = plain.substring(sentenceStart(plain, start), sentenceEnd(plain, end));
        if (DENIED.isIn(before) && kind != UrgencyKind.SELF_HARM) {
            return false;
        }
        return switch (kind) {
            case SELF_HARM -> !LONG_AGO.isIn(sentence);
            case DANGER -> isOurs(sentence) && !LONG_AGO.isIn(sentence);
            case REMOVAL ->
                isOurs(sentence) && !SUPPOSED.isIn(before) && !OVER.isIn(sentence) && !LONG_AGO.isIn(sentence);
            case DETAINED, HEARING_NEAR, DEADLINE_NEAR ->
                isOurs(sentence)
                        && !SUPPOSED.isIn(before)
                        && !OVER.isIn(sentence)
                        && !LONG_AGO.isIn(sentence)
                        && !namesAnEarlierYear(sentence, writtenOn);
        };
    }

    private static boolean isOurs(String sentence) {
        return PERSONAL.isIn(sentence) && (!NEWS.isIn(sentence) || OF_MINE.isIn(sentence));
    }

    private static boolean namesAnEarlierYear(String sentence, @Nullable LocalDate writtenOn) {
        Scan year = YEAR.scan(sentence);
        while (year.find()) {
            boolean since = sentence.startsWith("since ", Math.max(0, year.start() - 6))
                    || sentence.startsWith("desde ", Math.max(0, year.start() - 6));
            if (!since && (writtenOn == null || Integer.parseInt(year.group()) < writtenOn.getYear())) {
                return true;
            }
        }
        return false;
    }

    static int sentenceStart(String text, int at) {
        for (int i = at - 1; i > Math.max(0, at - 200); i--) {
            if (ends(text, i)) {
                return i + 1;
            }
        }
        return Math.max(0, at - 200);
    }

    static int sentenceEnd(String text, int at) {
        for (int i = at; i < Math.min(text.length(), at + 200); i++) {
            if (ends(text, i)) {
                return i;
            }
        }
        return Math.min(text.length(), at + 200);
    }

    private static boolean ends(String text, int at) {
        char c = text.charAt(at);
        return c == '\n'
                || c == '!'
                || c == '?'
                || (c == '.' && (at + 1 == text.length() || text.charAt(at + 1) == ' '));
    }
}
