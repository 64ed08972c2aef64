package org.signpost.triage.personal;

import java.util.regex.Pattern;
import org.signpost.triage.text.QuickPattern;

/** Schools, streets, laws, films and law suits that bear the name of a person. */
final class Things {
    private static final Pattern BEHIND = Pattern.compile(
            "[ -](?:(?:high|middle|elementary|law|federal|state|memorial|international|city|county) )?"
                    + "(?:school|plaza|street|st\\b|avenue|ave\\b|boulevard|blvd|road|rd\\b|highway|building|cent(?:er|re)|act\\b|acts\\b|law\\b|bill\\b|hospital|university|college|institute|foundation|fund\\b|prize|award|holiday"
                    + "|memorial|airport|bridge|park\\b|church|clinic|museum|decision|ruling|memo\\b|amendment|v\\.|vs?\\b|project|library|county|prison|jail|movie|film|song|album|show\\b|day\\b|street|avenue|house\\b|stadium)");
    private static final QuickPattern BEFORE = QuickPattern.of(
            "(?:film|movie|book|song|program|programme|form|law|bill|show|street|town|city|place|restaurant|bar|church|group|organi[sz]ation|org|site|website|blog|newspaper|magazine|village|agency|clinic|shelter|app"
                    + "|pelicula|libro|cancion|programa|ley|calle|pueblo|ciudad|lugar|iglesia|grupo|organizacion|pagina|periodico|colonia|barrio|albergue)(?: that| que)?,?(?: is| was| it's| are| es| se| era)? (?:called|named|llamad[oa]s?|llama|known as|under the name(?: of)?)(?:,|:)? $"
                    + "|(?:\\bvs?\\.?|versus|contra|matter of|in re|caso|case of|decision in|holiday of|church of|city of|town of|village of|county of|university of|statue of|museum of|film with|song by|book by|movie with|\\bsan|santa|santo|saint|\\bst\\.?|\\bfort|mount|\\bport|\\blake|puerto|ciudad|calle|avenida|avenue|\\brue|plaza|parque|colonia|barrio|hospital|escuela|colegio|universidad|parroquia) $");
    private static final int REACH = 60;

    private Things() {}

    /** Whether the name from {@code start} to {@code end} stands for such a thing. */
    static boolean areNamed(String plain, int start, int end) {
        return BEHIND.matcher(plain).region(end, plain.length()).lookingAt()
                || BEFORE.isIn(Around.before(plain, start, REACH));
    }
}
