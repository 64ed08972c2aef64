package org.signpost.triage.rules.date;

import org.signpost.triage.text.AlternationGrouping;
import org.signpost.triage.text.FoldedText;
import org.signpost.triage.text.QuickPattern;
import org.signpost.triage.text.QuickPattern.Scan;

/** Whether the words around a day make it a deadline that is still to come. */
final class DeadlineWords {
    private static final int REACH = 110;
    private static final QuickPattern MATTERS = QuickPattern.of(
            "(?<!\\p{L})"
                    + AlternationGrouping.grouped(
                            "court|hearings?|judge|tribunal|check-?ins?|checking in|report|appointment|interview|biometric|leave|leaves|leaving|depart|departure|flight|fly|flies|flown|plane"
                                    + "|expires?|expiring|expiration|runs out|run out|ends|ending|deadline|due|deport|removal|removed|bond|master calendar|must|has to|have to|need to|needs to|respond|answer|rfe|appeal|last day|sent back|send (?:him|her|them|me) back|be out|are up|is up|notice to appear|ice|evict"
                                    + "|corte|audiencia|juez|cita|entrevista|salir|salida|irse|irme|se va|vuelo|vence|vencen|caduca|expira|plazo|fecha limite|presentar|fianza|apela|tengo que|tiene que|sacan|migracion"
                                    + "|juiz|juizado|prazo|voo|sair|partir|embora|juge|audience|entretien|rendez-vous|expire|expuls|vol|quitter|delai|convoqu"
                                    + "|korte|husgado|aalis|alis|mag-e-expire|expire|uuwi|ide-deport|ipapadeport|palalayasin"
                                    + "|суд|слушани|заседани|интервью|собеседовани|истека|депорт|вылет|уехать|срок|кончается|заканчивается|явк"));
    private static final QuickPattern OTHER_EVENT = QuickPattern.of(
            "supreme court|corte suprema|congress|senate|\\bvote|election|celebrat|honeymoon|vacation|vacaciones|\\bboda|cumpleanos|party|anniversary|birthday|wedding|protest|rally|march on|webinar|\\bcake|festej|aniversario");
    private static final QuickPattern PAST = QuickPattern.of("(?<!\\p{L})"
            + AlternationGrouping.grouped(
                    "had|was|were|went|did|took|deported|denied|arrested|detained|picked|refused|since|ago|came|arrived|entered|expired|ended|met|married|yesterday|ruled|quit|read|saw|called|wrote|received|approved|decided|dismissed|granted|waited|thanks|thank you|got (?:a|the|my|our|his|her|this|your) (?:letter|notice|call|mail|news|e-?mail|message|papers?|rfe)|fue|tuvo|tuvimos|tuve|estuvo|fuimos|deportaron|negaron|detuvieron|salio|desde|hace|llegue|vencio|expiro|llego|recibi|dijo|dijeron|llamo|lei|vi|aprobaron|aprobo|gracias|ayer|foi|teve|tivemos|ontem|etait|avons eu|hier|был[аои]?|депортировали|отказали|вчера|noong|kahapon")
            + "(?!\\p{L})");
    private static final QuickPattern TO_COME = QuickPattern.of(
            "(?<!\\p{L})(?:set|scheduled|rescheduled|moved|postponed|ordered|told|given|gave|until|till|must|has|have|is|are|will|going|needs?|to leave|to report|to appear|next|this|by(?! (?:e-?mail|mail|phone|letter))|hasta|es|tiene|tengo|sera|va|debe|para|dio|dieron|quedan|vence|next)(?!\\p{L})|'s (?!decision|ruling|order|answer|letter|office|lawyer)");

    /** Words that make what stands beside them a deadline whatever it is for: "we have until", "20 days left to send". */
    private static final QuickPattern OBLIGES = QuickPattern.of(
            "(?<!\\p{L})(?:(?:have|has|had|got|us|him|her|me|them|extended|tengo|tiene|tenemos|tienen|dieron|dio|plazo(?: es)?) (?:only |just |time |solo |nada mas |plazo |tiempo )?(?:until|till|til|hasta)"
                    + "|(?:hours?|days?|weeks?|months?) (?:(?:left|remaining) (?:to|before|until|till|on|of)|to (?:file|send|submit|answer|respond|appeal|leave|depart))"
                    + "|left to (?:file|send|submit|answer|respond)"
                    + "|no later than|on or before|a mas tardar|(?:horas|dias|semanas?|mes(?:es)?) (?:para|de plazo)|(?:nos|me|le|les) quedan?|faltan?)(?!\\p{L})");

    private DeadlineWords() {}

    static boolean matter(FoldedText text, int start, int end, boolean couldBePast) {
        int from = sentenceStart(text.cased(), start);
        int to = sentenceEnd(text.cased(), end);
        String before = text.plain().substring(from, start);
        String after = text.plain().substring(end, to);
        int distance = Math.min(lastDistance(MATTERS, before), firstDistance(MATTERS, after));
        int other = Math.min(lastDistance(OTHER_EVENT, before), firstDistance(OTHER_EVENT, after));
        if (distance == Integer.MAX_VALUE
                ? other < Integer.MAX_VALUE || !OBLIGES.isIn(text.plain().substring(from, to))
                : other <= distance) {
            return false;
        }
        boolean replaced = before.endsWith("from ") && after.startsWith(" to ");
        return !replaced && !(couldBePast && isOver(before)) && !tookSoLong(text.plain(), start, after);
    }

    /** The nearest verb before the day tells; what stands before a colon is another matter. */
    private static boolean isOver(String before) {
        String clause = before.substring(Math.max(before.lastIndexOf(':'), before.lastIndexOf(';')) + 1);
        return lastDistance(PAST, clause) < lastDistance(TO_COME, clause);
    }

    /** "In a month they decided our appeal" looks back. */
    private static boolean tookSoLong(String plain, int start, String after) {
        boolean counts = plain.startsWith("in ", start) || plain.startsWith("en ", start);
        int past = counts ? firstDistance(PAST, after) : Integer.MAX_VALUE;
        return past < 25 && past < Math.min(firstDistance(MATTERS, after), firstDistance(TO_COME, after));
    }

    private static int lastDistance(QuickPattern words, String before) {
        int distance = Integer.MAX_VALUE;
        Scan matcher = words.scan(before);
        while (matcher.find()) {
            distance = before.length() - matcher.end();
        }
        return distance;
    }

    private static int firstDistance(QuickPattern words, String after) {
        Scan matcher = words.scan(after);
        return matcher.find() ? matcher.start() : Integer.MAX_VALUE;
    }

    private static int sentenceStart(String text, int at) {
        for (int i = at - 1; i > Math.max(0, at - REACH); i--) {
            if (endsSentence(text, i)) {
                return i + 1;
            }
        }
        return Math.max(0, at - REACH);
    }

    private static int sentenceEnd(String text, int at) {
        for (int i = at; i < Math.min(text.length(), at + REACH); i++) {
            if (endsSentence(text, i)) {
                return i;
            }
        }
        return Math.min(text.length(), at + REACH);
    }

    private static boolean endsSentence(String text, int at) {
        char c = text.charAt(at);
        if (c == '\n' || c == '!' || c == '?') {
            return true;
        }
        return c == '.'
                && at + 2 < text.length()
                && text.charAt(at + 1) == ' '
                && !Character.isLowerCase(text.charAt(at + 2))
                && !Character.isDigit(text.charAt(at + 2));
    }
}
