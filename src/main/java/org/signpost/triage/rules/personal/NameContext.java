package org.signpost.triage.rules.personal;

import java.util.regex.Pattern;
import org.signpost.triage.text.FoldedText;
import org.signpost.triage.text.QuickPattern;

/** What stands behind and around a name and tells that it is the name of a private person. */
final class NameContext {
    private static final Pattern RELATION = Pattern.compile("(?:,| is| es| was| will be| sera| -|,? here is)? ?\\(?(?:"
            + PersonNames.MY + "|el|la) (?:[\\p{L}-]{1,12} ){0,2}?(?:" + PersonNames.RELATIONS
            + "|name|nombre|witness|testigo)\\b");
    private static final Pattern PERSON = Pattern.compile(
            ",? (?:and|&) (?:i|me)\\b|,? y yo\\b| again\\b|,? (?:and|y|&) (?:his|her|their|my|our|su|mi) (?:"
                    + PersonNames.RELATIONS + ")\\b|'s (?:" + PersonNames.RELATIONS + ")\\b"
                    + "|,? ?\\(?(?:aged? )?\\d{2}(?:[,)]| years?\\b| anos\\b| y/?o\\b| yrs)"
                    + "|, ?\\(?(?:de )?(?:eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|veinte|treinta|cuarenta|cincuenta)\\b"
                    + "|[ ,(]{1,2}(?:dob\\b|d\\.o\\.b|date of birth|born (?:on|in) |a#|a number|ssn\\b|passport (?:number|no)|nacid[oa] |fecha de nac)"
                    + "|,? (?:us citizen|u\\.s\\. citizen|ciudadan[oa]),"
                    + "| (?:signed|signs|will sign|firmo) (?:as|the|our|my|for|la|el|como|de)\\b"
                    + "| (?:is|was|has been|esta|estaba|fue) (?:detained|in detention|being held|undocumented|in removal|deported|detenid[oa]|deportad[oa])"
                    + "|'s (?:case|hearing|lawyer|green card|petition|visa|husband|wife|file|interview|passport|a-number)\\b");
    private static final QuickPattern OWN =
            QuickPattern.of("(?<![\\p{L}'])(?:my|our|me|us|we|mi|mis|nos|nuestr[oa]s?|conmigo|yo)(?![\\p{L}'])");
    private static final QuickPattern PUBLIC = QuickPattern.of(
            "\\b(?:senat|representative|congress|president|justice\\b|secretary|governor|mayor|supreme|vs?\\.|bill\\b|amendment|argued|book\\b|film|movie|song|actor|actress|singer|famous|hero|historic|speech|vote|election|campaign|on tv|cnn|magazine"
                    + "|newspaper|rally|church|saint|holiday|award|pelicula|cancion|senador|presidente|hero[ei]|thank god|rights|equality|street|concert|interview with|won the|married in|nominat|loves?\\b|\\bfans?\\b|listen|watch|\\bcant[oa]|\\bsings?\\b|\\bsang\\b|favou?rite|gusta|candidate|party)");
    private static final int REACH = 160;
    private static final int MOST_SENTENCES = 40;
    private final String plain;
    private final PersonalDataFindings findings;
    private int sentences;

    NameContext(FoldedText text, PersonalDataFindings findings) {
        this.plain = text.plain();
        this.findings = findings;
    }

    /** Whether a relation, an age, a date of birth or other personal data follow the name that ends here. */
    boolean tellOfAPerson(int end) {
        return RELATION.matcher(plain).region(end, plain.length()).lookingAt()
                || PERSON.matcher(plain).region(end, plain.length()).lookingAt()
                || isBesideData(end);
    }

    private boolean isBesideData(int end) {
        int next = end;
        while (next < plain.length() && next < end + 4 && ",:;(- ".indexOf(plain.charAt(next)) >= 0) {
            next++;
        }
        return next > end && next < plain.length() && findings.isPersonal(next);
    }

    /** Whether the sentence of the name is about the writer, and not about anything of public life. */
    boolean speakOfOwnMatters(int start, int end) {
        if (sentences++ >= MOST_SENTENCES) {
            return false;
        }
        int from = start;
        while (from > 0 && start - from < REACH && !isEnd(plain.charAt(from - 1))) {
            from--;
        }
        int to = end;
        while (to < plain.length() && to - end < REACH && !isEnd(plain.charAt(to))) {
            to++;
        }
        return OWN.isIn(plain.substring(from, to)) && !PUBLIC.isIn(plain.substring(from, to));
    }

    private static boolean isEnd(char c) {
        return c == '.' || c == '!' || c == '?' || c == '\n';
    }
}
