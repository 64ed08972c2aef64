package org.signpost.triage.rules.personal;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signpost.triage.PersonalDataType;
import org.signpost.triage.text.FoldedText;
import org.signpost.triage.text.QuickPattern;
import org.signpost.triage.text.QuickPattern.Scan;

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
    private static final QuickPattern PROVIDER = QuickPattern.of(
            "^(?:gmail|yahoo|hotmail|outlook|aol|icloud|live|msn|proton(?:mail)?|me|mail|gmx|comcast|verizon|att|ymail)\\b");
    private static final Set<String> NO_NAMES = Set.of(
            "look",
            "is",
            "was",
            "me",
            "us",
            "are",
            "here",
            "article",
            "post",
            "story",
            "page",
            "site",
            "read",
            "saw",
            "found",
            "comment",
            "petition",
            "work",
            "works",
            "him",
            "her",
            "them",
            "you",
            "meet",
            "see",
            "online",
            "account",
            "email",
            "mail",
            "website",
            "blog",
            "video",
            "it",
            "up",
            "one",
            "list",
            "mira",
            "esta",
            "estoy",
            "mailbox",
            "address",
            "write",
            "try",
            "friends",
            "people",
            "book",
            "shop",
            "buy",
            "order",
            "news",
            "today");

    @Override
    public void detect(FoldedText text, PersonalDataFindings findings) {
        addPlain(text.cased(), findings);
        Scan written = WRITTEN_OUT.scanBefore(AT, 160, text.plain());
        while (written.find()) {
            if (isAddress(written)) {
                findings.add(PersonalDataType.EMAIL, written.start(), written.end());
            }
        }
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
        boolean saysDot = NearbyText.says(DOT_WORD, host);
        boolean nameLike = !NO_NAMES.contains(written.group(1)) && !host.startsWith("the ");
        return nameLike && (saysDot || NearbyText.says(PROVIDER, host));
    }
}
