package org.signpost.triage.rules.personal;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signpost.triage.PersonalDataType;
import org.signpost.triage.text.FoldedText;
import org.signpost.triage.text.QuickPattern;

/** E-mail addresses, also those written out: "name at mail dot com". */
final class EmailAddresses implements PersonalDataDetector {
    private static final int LONGEST_NAME = 64;
    private static final Pattern HOST = Pattern.compile("[\\p{L}\\d-]{1,63}+(?:\\.[\\p{L}\\d-]{1,63}+){0,6}+\\.?");
    private static final String DOT =
            "(?: ?[\\[({<] ?(?:dot|punto|point|ponto|\\.) ?[\\])}>] ?| (?:dot|punto|point|ponto) | \\. |\\.)";
    private static final QuickPattern WRITTEN_OUT =
            QuickPattern.of("(?<![\\w.+'-])([a-z\\d][a-z\\d._+-]{0,40}(?:(?: (?:dot|punto) | \\. )[a-z\\d]{1,20}){0,3})"
                    + "(?<at> ?[\\[({<] ?(?:at|arroba|@) ?[\\])}>] ?| (?:at|arroba|@) )"
                    + "([a-z\\d-]{2,40}(?:" + DOT + "[a-z\\d-]{2,20}){1,3})(?![\\w])");
    /** Without it nothing is written out. */
    private static final QuickPattern AT = QuickPattern.of("[\\[({<] ?(?:at|arroba|@)| (?:at|arroba|@)(?= )");

    private static final QuickPattern DOT_WORD = QuickPattern.of("\\b(?:dot|punto|point|ponto)\\b|[\\[({<] ?\\.");
    private static final QuickPattern PROVIDER =
            QuickPattern.of("^" + PersonalDataFinder.WORDS.any("provider") + "\\b");
    private static final Pattern NO_NAME = Pattern.compile(PersonalDataFinder.WORDS.any("no-mail-name"));

    @Override
    public void detect(FoldedText text, PersonalDataFindings findings) {
        addPlain(text.cased(), findings);
        findings.addAll(
                PersonalDataType.EMAIL,
                WRITTEN_OUT.inBefore(AT, 160, text.plain()).filter(EmailAddresses::isAddress),
                0);
    }

    private static void addPlain(String cased, PersonalDataFindings findings) {
        Matcher host = HOST.matcher(cased);
        for (int at = cased.indexOf('@'); at >= 0; at = cased.indexOf('@', at + 1)) {
            int start = at;
            while (start > 0 && at - start < LONGEST_NAME && isNamePart(cased.charAt(start - 1))) {
                start--;
            }
            host.region(at + 1, cased.length());
            if (start < at
                    && host.lookingAt()
                    && host.group().lastIndexOf('.', host.group().length() - 2) > 0) {
                int end = cased.charAt(host.end() - 1) == '.' ? host.end() - 1 : host.end();
                findings.add(PersonalDataType.EMAIL, start, end);
            }
        }
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || "._%+-'".indexOf(c) >= 0;
    }

    /** "Look at example.com" is no address: a bare "at" needs "dot", or a mail provider after a word that can be a name. */
    private static boolean isAddress(MatchResult written) {
        String host = written.group(3);
        if (!written.group("at").equals(" at ")) {
            return true;
        }
        boolean saysDot = DOT_WORD.isIn(host);
        boolean nameLike = !NO_NAME.matcher(written.group(1)).matches() && !host.startsWith("the ");
        return nameLike && (saysDot || PROVIDER.isIn(host));
    }
}
