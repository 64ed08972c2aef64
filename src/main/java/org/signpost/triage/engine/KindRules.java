package org.signpost.triage.engine;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.signpost.comment.CommentType;
import org.signpost.platform.TextExcerpt;
import org.signpost.triage.CommentKind;
import org.signpost.triage.TriageInput;

/** The kinds that are certain without a model: notices of other sites, the organisation itself, and texts without a word. */
final class KindRules {
    /** How a saved page shows a notice: "Pingback: Title of the other site's page". */
    private static final Pattern NOTICE =
            Pattern.compile("^\\s{0,9}(?:pingback|trackback)\\s?:", Pattern.CASE_INSENSITIVE);

    /** A writer who says "I'm (the organisation)'s legal director" in the first lines. */
    private static final Pattern OFFICE = Pattern.compile(
            "\\b(?:i ?['\u2019]?a?m|this is|my name is)\\b.{0,80}?\\b(?:(?:legal|executive|communications|policy|program|deputy)\\s"
                    + "(?:director|manager|coordinator|officer)|staff attorney|managing attorney|general counsel|spokes\\w+)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern OUR = Pattern.compile("\\b(?:our|we|here at|us)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ALONE = Pattern.compile("\\b(?:i|me|my|mine)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern CONTACT = Pattern.compile(
            "\\b(?:our|the)\\s(?:private\\s|online\\s)?(?:contact|intake|help)\\s?-?(?:us|page|form|line|desk)|\\bcontact us\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LINK = Pattern.compile("https?://\\S{1,500}|www\\.\\S{1,500}|<[^<>]{1,500}>");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2}");
    private static final int OPENING = 300;

    private KindRules() {}

    static Optional<CommentKind> kind(TriageInput triageInput) {
        if (triageInput.type() != CommentType.COMMENT
                || NOTICE.matcher(triageInput.text()).find()) {
            return Optional.of(CommentKind.PINGBACK);
        }
        if (triageInput.byStaff() || isOrganisation(triageInput) || answersForOffice(triageInput)) {
            return Optional.of(CommentKind.STAFF);
        }
        return isWordless(triageInput.text()) ? Optional.of(CommentKind.STATEMENT) : Optional.empty();
    }

    /** An empty text, a letter, an image or a bare link says nothing that a model could judge. */
    private static boolean isWordless(String text) {
        String beginning = TextExcerpt.beginning(text, TriageInput.MAX_TEXT);
        return !WORD.matcher(LINK.matcher(beginning).replaceAll(" ")).find();
    }

    private static boolean isOrganisation(TriageInput triageInput) {
        String organisation = plain(triageInput.organisation());
        return !organisation.isEmpty() && plain(triageInput.author()).equals(organisation);
    }

    /**
     * Whether somebody speaks as the organisation's office holder. The office alone is not enough (a commenter may be
     * another body's director), nor is a text that asks.
     */
    static boolean introducesItself(TriageInput triageInput) {
        String text = triageInput.text();
        String opening = TextExcerpt.beginning(text, OPENING).replace('\n', ' ');
        return OFFICE.matcher(opening).find()
                && text.indexOf('?') < 0
                && OUR.matcher(TextExcerpt.beginning(text, 4 * OPENING)).find();
    }

    /** An office holder who sends readers to the organisation's own contact answers, whatever the words look like. */
    private static boolean answersForOffice(TriageInput triageInput) {
        String text = TextExcerpt.beginning(triageInput.text(), 20 * OPENING);
        return introducesItself(triageInput) && CONTACT.matcher(text).find();
    }

    /**
     * Whether a text that asks nothing seems to be the organisation's own. A name in the title is believed only of English words
     * that answer somebody or speak for several people, say nothing of their writer alone, and have no question mark.
     */
    static boolean speaksForOrganisation(TriageInput triageInput, String language) {
        boolean named = language.equals("en") && Byline.opensWith(triageInput.title(), triageInput.author());
        return (named && isOfficial(triageInput)) || introducesItself(triageInput);
    }

    private static boolean isOfficial(TriageInput triageInput) {
        String text = triageInput.text();
        String beginning = TextExcerpt.beginning(text, 4 * OPENING);
        return text.indexOf('?') < 0
                && (triageInput.parentText() != null || OUR.matcher(beginning).find())
                && !ALONE.matcher(beginning).find();
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s{1,20}", " ").toLowerCase(Locale.ROOT);
    }
}
