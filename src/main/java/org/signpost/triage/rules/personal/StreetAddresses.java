package org.signpost.triage.rules.personal;

import java.util.List;
import org.signpost.triage.PersonalDataType;
import org.signpost.triage.text.FoldedText;
import org.signpost.triage.text.NearbyText;
import org.signpost.triage.text.QuickPattern;
import org.signpost.triage.text.WordLists;

/** Street addresses as people write them in the United States, in Spanish and in French, and post boxes. */
final class StreetAddresses implements PersonalDataDetector {
    private static final WordLists WORDS = WordLists.read("addresses");
    private static final String KINDS = WORDS.any("kind");
    private static final String CAPITAL = "(?:\\p{Lu}[\\p{L}'.-]{0,20}|\\d{1,3}(?i:st|nd|rd|th))";
    /** An optional end; matches as much as belongs to the address and never gives back. */
    private static final String TOWN = WORDS.any("ending") + "{0,7}+";

    private static final String START = "(?<![\\w$,/.-])(?<!\\b(?:[Ii]n|[Ss]ince|[Uu]ntil) (?=(?:19|20)\\d\\d ))";
    /** Without it no street has its kind behind its name. */
    private static final QuickPattern KIND = QuickPattern.of(" " + KINDS + "\\b");

    private static final QuickPattern KIND_CASED = QuickPattern.of(" (?i:" + KINDS + ")\\b");
    /** More than a door, a number and four words of a name are long. */
    private static final int REACH = 150;

    private static final QuickPattern NUMBER_FIRST =
            QuickPattern.of("(?:(?i:apt|apartment|unit|suite|flat|room|apto|depto|floor)\\.? \\w{1,4},? )?" + START
                    + "(\\d{1,6}[A-Za-z]?|\\d{1,4}-\\d{1,4}) ((?:" + CAPITAL + " ){1,4}?)((?i:" + KINDS
                    + ")\\b\\.?(?: \\d{1,4}\\b)?)" + TOWN);
    private static final QuickPattern LOWER_CASE =
            QuickPattern.of(START + "(\\d{1,6}) ((?:[\\p{L}\\d'.]{1,20} ){1,4}?)((?:" + KINDS
                    + ")\\b\\.?)(?:,? ?(?:apt|apartment|suite|ste|unit|#)\\.? ?#?\\w{1,6})?"
                    + "(?:,? (?:[a-z]{2,20}[, ]{1,2}){1,4}\\d{5}\\b)?");
    private static final QuickPattern KIND_FIRST =
            QuickPattern.of("\\b(?i:" + WORDS.any("kind-first") + ")(?=\\D{0,130}+\\d)"
                    + "(?: (?:\\p{Lu}[\\p{L}.]{0,20}|\\d{1,3}[A-Z]?(?= (?:de|\\p{Lu}))|de|del|la|las|los)){1,5}?,? ?(?i:no\\.? ?|n[uú]m(?:ero)?\\.? ?|n[°º]\\.? ?|# ?)?\\d{1,5}(?:-\\d{1,4})?[A-Z]?(?![\\d]|[.:]\\d|(?:st|nd|rd|th) )"
                    + TOWN);
    private static final QuickPattern KIND_AND_NUMBERS = QuickPattern.of(
            "\\b(?i:calle|avenida|av\\.|carrera|cra\\.?|cll\\.?) \\d{1,3}[A-Za-z]? ?(?i:#|no\\.?|n[uú]m\\.?) ?\\d{1,5}(?: ?- ?\\d{1,4})?"
                    + TOWN);
    private static final QuickPattern BEFORE_KIND = QuickPattern.of(START
            + "\\d{1,5},? (?:(?i:rue|calle|avenue|place|via|chemin|boulevard) (?:(?:de|des|du|la|le|les|l') ?){0,2}\\p{Lu}[\\p{L}'-]{1,20}(?: \\p{Lu}[\\p{L}'-]{1,20})?)"
            + TOWN);
    private static final QuickPattern BOX =
            QuickPattern.of("\\b(?i:p\\.? ?o\\.? ?box|apartado postal|casilla) ?#?\\d{1,6}" + TOWN);
    private static final QuickPattern ROAD_NUMBER =
            QuickPattern.of(START + "\\d{1,6} (?i:county road|state road|route|rr|cr) \\d{1,4}" + TOWN);

    private static final QuickPattern LIVES = QuickPattern.of(WORDS.any("lives"));
    private static final QuickPattern NO_STREET = QuickPattern.of("\\b" + WORDS.any("no-street") + "\\b");

    @Override
    public void detect(FoldedText text, PersonalDataFindings findings) {
        String cased = text.cased();
        if (PersonalDataFinder.digits(cased) == 0) {
            return;
        }
        findings.addAll(
                PersonalDataType.ADDRESS,
                NUMBER_FIRST
                        .inBefore(KIND_CASED, REACH, cased)
                        .filter(place -> !NO_STREET.isIn(text.plain().substring(place.start(2), place.end(2)))),
                0);
        for (QuickPattern pattern : List.of(KIND_AND_NUMBERS, KIND_FIRST, BEFORE_KIND, BOX, ROAD_NUMBER)) {
            findings.addAll(PersonalDataType.ADDRESS, pattern.in(cased), 0);
        }
        findings.addAll(
                PersonalDataType.ADDRESS,
                LOWER_CASE
                        .inBefore(KIND, REACH, text.plain())
                        .filter(place -> !NO_STREET.isIn(place.group(2)))
                        .filter(place -> LIVES.isIn(NearbyText.before(text.plain(), place.start(), 30))),
                0);
    }
}
