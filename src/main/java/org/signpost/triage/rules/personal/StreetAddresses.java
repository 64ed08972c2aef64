package org.signpost.triage.rules.personal;

import java.util.List;
import org.signpost.triage.PersonalDataType;
import org.signpost.triage.text.FoldedText;
import org.signpost.triage.text.QuickPattern;
import org.signpost.triage.text.QuickPattern.Scan;

/** Street addresses as people write them in the United States, in Spanish and in French, and post boxes. */
final class StreetAddresses implements PersonalDataDetector {
    private static final String KINDS =
            "street|st|avenue|ave|boulevard|blvd|road|rd|drive|dr|lane|ln|way|place|pl|terrace|ter|circle"
                    + "|cir|court|ct|parkway|pkwy|highway|hwy|trail|trl|square|sq|close|crescent|concourse|broadway|loop|alley|row|grove|gardens|mews|ridge|pike|run|path|cove|crossing|turnpike|walk|hollow|bend|causeway";
    private static final String CAPITAL = "(?:\\p{Lu}[\\p{L}'.-]{0,20}|\\d{1,3}(?i:st|nd|rd|th))";
    private static final String TOWN = AddressEnding.PATTERN;
    private static final String START = "(?<![\\w$,/.-])(?<!\\b(?:[Ii]n|[Ss]ince|[Uu]ntil) (?=(?:19|20)\\d\\d ))";
    /** Without it no street has its kind behind its name. */
    private static final QuickPattern KIND = QuickPattern.of(" (?:" + KINDS + ")\\b");

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
    private static final QuickPattern KIND_FIRST = QuickPattern.of(
            "\\b(?i:calle|avenida|av\\.|ave\\.|carrera|cra\\.?|calzada|calz\\.|paseo|privada|priv\\.|jir[oó]n|jr\\.|rua|colonia|camino|pasaje|diagonal|transversal|cerrada|circuito|prolongaci[oó]n|bulevar|blvd\\.|boulevard|callej[oó]n|andador|retorno|ronda|v[ií]a)(?=\\D{0,130}+\\d)"
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

    private static final QuickPattern LIVES = QuickPattern.of(
            "\\blive|\\baddress|\\bmail|\\bsend|\\bmoved|\\bhome\\b|\\bhouse\\b|\\bviv|direcci|\\bresid|\\bstay|\\brent|\\bdomicil|\\bat $");
    private static final QuickPattern NO_STREET = QuickPattern.of(
            "\\b(?:supreme|district|circuit|federal|immigration|high|state|superior|appeals?|family|criminal|minutes?|hours?|miles?|blocks?|km|years?|days?|weeks?"
                    + "|months?|people|from|of|to|in|and|or|is|was|pennsylvania|downing|american|green|who|for|court|with|by|the|a|at|on|noon|am|pm|o'clock|i)\\b");

    @Override
    public void detect(FoldedText text, PersonalDataFindings findings) {
        String cased = text.cased();
        if (NearbyText.digits(cased) == 0) {
            return;
        }
        addNumberFirst(text, findings);
        for (QuickPattern pattern : List.of(KIND_AND_NUMBERS, KIND_FIRST, BEFORE_KIND, BOX, ROAD_NUMBER)) {
            Scan matcher = pattern.scan(cased);
            while (matcher.find()) {
                findings.add(PersonalDataType.ADDRESS, matcher.start(), matcher.end());
            }
        }
        addLowerCase(text.plain(), findings);
    }

    private static void addNumberFirst(FoldedText text, PersonalDataFindings findings) {
        Scan number = NUMBER_FIRST.scanBefore(KIND_CASED, REACH, text.cased());
        while (number.find()) {
            if (!NearbyText.says(NO_STREET, text.plain().substring(number.start(2), number.end(2)))) {
                findings.add(PersonalDataType.ADDRESS, number.start(), number.end());
            }
        }
    }

    private static void addLowerCase(String plain, PersonalDataFindings findings) {
        Scan lower = LOWER_CASE.scanBefore(KIND, REACH, plain);
        while (lower.find()) {
            if (!NearbyText.says(NO_STREET, lower.group(2))
                    && NearbyText.says(LIVES, NearbyText.before(plain, lower.start(), 30))) {
                findings.add(PersonalDataType.ADDRESS, lower.start(), lower.end());
            }
        }
    }
}
