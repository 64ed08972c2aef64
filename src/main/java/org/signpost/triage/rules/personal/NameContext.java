package org.signpost.triage.rules.personal;

import java.util.regex.Pattern;
import org.signpost.triage.text.FoldedText;
import org.signpost.triage.text.NearbyText;
import org.signpost.triage.text.QuickPattern;
import org.signpost.triage.text.WordLists;

/** What stands behind and around a name and tells that it is the name of a private person. */
final class NameContext {
    private static final WordLists WORDS = PersonNames.WORDS;
    private static final Pattern RELATION = Pattern.compile("(?:,| is| es| was| will be| sera| -|,? here is)? ?\\(?(?:"
            + WORDS.any("my") + "|el|la) (?:[\\p{L}-]{1,12} ){0,2}?(?:" + WORDS.any("relation")
            + "|name|nombre|witness|testigo)\\b");
    private static final Pattern PERSON = Pattern.compile(WORDS.any("person-behind"));
    private static final QuickPattern OWN = QuickPattern.of("(?<![\\p{L}'])" + WORDS.any("own") + "(?![\\p{L}'])");
    private static final QuickPattern PUBLIC = QuickPattern.of("\\b" + WORDS.any("public"));
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
    boolean tellsOfAPerson(int end) {
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
    boolean isAboutTheWriter(int start, int end) {
        if (sentences++ >= MOST_SENTENCES) {
            return false;
        }
        String sentence = NearbyText.sentence(plain, start, end, REACH, at -> isEnd(plain.charAt(at)))
                .of(plain);
        return OWN.isIn(sentence) && !PUBLIC.isIn(sentence);
    }

    private static boolean isEnd(char c) {
        return c == '.' || c == '!' || c == '?' || c == '\n';
    }
}
