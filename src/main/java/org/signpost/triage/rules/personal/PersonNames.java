package org.signpost.triage.rules.personal;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signpost.triage.PersonalDataType;
import org.signpost.triage.rules.personal.FullNameReader.Lead;
import org.signpost.triage.text.FoldedText;
import org.signpost.triage.text.NearbyText;
import org.signpost.triage.text.QuickPattern;
import org.signpost.triage.text.WordLists;

/** Full names where the words around say that a person is meant: "my husband John Smith", "se llama …". */
final class PersonNames implements PersonalDataDetector {
    static final WordLists WORDS = WordLists.read("name-context");
    private static final String LINK =
            "(?:'s)?(?:[- ]in[- ]law)?(?:(?:,|'s)? ?(?:her |his |su |whose |cuyo )?(?:(?:full|legal|real) )?(?:name|nombre)\\b(?:'s| is| es)?|(?: of| de) \\w{1,8} (?:years|hijos|meses|anos)|,? (?:is|was|are) (?:named|called)\\b|,? (?:is|are|es|was|son|named|called|llamad[oa]|se llama)\\b|,? goes by \\w{1,12}, legal name)?,? ?[,:(-]? ?";
    private static final String NAME = WORDS.any("title") + "?\"?(?=\\p{L})";
    private static final QuickPattern AFTER_RELATION =
            QuickPattern.of("(?<![\\p{L}\\d])" + WORDS.grouped("relation") + "\\b" + LINK + NAME);
    private static final QuickPattern AFTER_NAME_WORD = after("names", "(?: is| es)?(?: |: |, |: ?\"?)");
    private static final QuickPattern AFTER_WEAK = after("weak", " ");
    private static final QuickPattern AFTER_INTRODUCTION = after("introduces", " ?,? ?");
    /** What a letter ends with; only a name and the end of the text, or of the line, may follow. */
    private static final QuickPattern SIGNED = after("signed", "[,:.!]{0,2}[ \\n]{1,3}");

    private static final Pattern TEXT_ENDS = Pattern.compile("[.,! ]{0,3}(?:$|\\n|,)");
    private static final QuickPattern TITLED = QuickPattern.of(
            "(?<![\\p{L}\\d-])(?:mr|mrs|ms|dr|sr|sra|srta|lic|senora?|don|dona|licenciad[oa])\\.? (?=\\p{L})");
    private static final QuickPattern OFFICIAL = QuickPattern.of(WORDS.any("official") + " $");
    private static final Pattern TITLE_BEFORE = Pattern.compile(
            "(?<![\\p{L}\\d])(?:Mr|Mrs|Ms|Dr|Sr|Sra|Srta|Lic|Rev|Reverend|Sister|Father|Pastor|Do[nñ]a?)\\.? $");
    private static final Pattern AND = Pattern.compile(",? (?:and|y|e|et|&) (?=\\p{L})");
    private final FullNameReader reader;

    PersonNames(NameWordLists words) {
        this.reader = new FullNameReader(words);
    }

    private static QuickPattern after(String list, String link) {
        return QuickPattern.of("(?<![\\p{L}\\d-])" + WORDS.any(list) + link + NAME);
    }

    @Override
    public void detect(FoldedText text, PersonalDataFindings findings) {
        addAfter(AFTER_NAME_WORD, Lead.NAMES, text, findings);
        addAfter(AFTER_RELATION, Lead.RELATION, text, findings);
        addAfter(TITLED, Lead.RELATION, text, findings);
        addAfter(AFTER_INTRODUCTION, Lead.INTRODUCES, text, findings);
        addSigned(text, findings);
        addByWhatFollows(text, findings);
        addAfter(AFTER_WEAK, Lead.WEAK, text, findings);
    }

    private void addAfter(QuickPattern lead, Lead strength, FoldedText text, PersonalDataFindings findings) {
        lead.in(text.plain()).forEach(found -> {
            int end = add(text, found.end(), strength, findings);
            Matcher and = AND.matcher(text.plain())
                    .region(Math.max(0, end), text.plain().length());
            if (end > 0 && and.lookingAt()) {
                add(text, and.end(), strength == Lead.NAMES ? Lead.RELATION : strength, findings);
            }
        });
    }

    private int add(FoldedText text, int start, Lead lead, PersonalDataFindings findings) {
        int end = reader.end(text, start, lead);
        boolean found = end > 0
                && !isOfficial(text, start)
                && findings.add(PersonalDataType.NAME, withTitle(text.cased(), start), end);
        return found ? end : -1;
    }

    private static int withTitle(String cased, int start) {
        Matcher title = TITLE_BEFORE.matcher(cased).region(Math.max(0, start - 12), start);
        return title.find() ? title.start() : start;
    }

    private void addSigned(FoldedText text, PersonalDataFindings findings) {
        String plain = text.plain();
        SIGNED.in(plain).mapToInt(MatchResult::end).forEach(start -> {
            int end = reader.end(text, start, Lead.INTRODUCES);
            if (end > 0 && TEXT_ENDS.matcher(plain).region(end, plain.length()).lookingAt()) {
                findings.add(PersonalDataType.NAME, withTitle(text.cased(), start), end);
            }
        });
    }

    /** "Ewa Nowak is my wife": from each capitalised word, a name and then what tells of a private person. */
    private void addByWhatFollows(FoldedText text, PersonalDataFindings findings) {
        String cased = text.cased();
        NameContext after = new NameContext(text, findings);
        for (int at = 0; at < cased.length(); at++) {
            boolean wordStart = at == 0
                    || (!Character.isLetterOrDigit(cased.charAt(at - 1)) && "'-".indexOf(cased.charAt(at - 1)) < 0);
            if (!wordStart || !Character.isUpperCase(cased.charAt(at))) {
                continue;
            }
            int end = reader.end(text, at, Lead.RELATION);
            if (end < 0 || isOfficial(text, at)) {
                continue;
            }
            boolean ownMatter = after.isAboutTheWriter(at, end) && reader.end(text, at, Lead.NONE) > 0;
            if (ownMatter || after.tellsOfAPerson(end)) {
                findings.add(PersonalDataType.NAME, withTitle(cased, at), end);
                at = end;
            }
        }
    }

    private static boolean isOfficial(FoldedText text, int start) {
        return OFFICIAL.isIn(NearbyText.before(text.plain(), start, 20));
    }
}
