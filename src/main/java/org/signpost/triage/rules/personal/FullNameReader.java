package org.signpost.triage.rules.personal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.signpost.triage.text.FoldedText;
import org.signpost.triage.text.NearbyText;
import org.signpost.triage.text.QuickPattern;

/** Reads a full name (two words or more) that begins at a place of a text. */
final class FullNameReader {
    /** How strongly the words before speak for a name. */
    enum Lead {
        /** "her name is": what follows is a name, also in lower case. */
        NAMES,
        /** "my husband": a name in capitals, or in lower case one that the lists know. */
        RELATION,
        /** "ask for", "I am": a name in capitals; in lower case only one that the lists know throughout. */
        INTRODUCES,
        /** "married to", "I am": only with a first name or surname that the lists know. */
        WEAK,
        /** No word before: only with a first name that the lists know. */
        NONE
    }

    private static final Set<String> PARTICLES =
            Set.of(PersonNames.WORDS.lines("particle").getFirst().split("\\|", -1));
    /** They join surnames, and sentences more often. */
    private static final Set<String> JOINING = Set.of("y", "e");

    private static final int MOST_WORDS = 4;
    private static final int LONGEST_WORD = 24;
    private final NameWordLists words;

    FullNameReader(NameWordLists words) {
        this.words = words;
    }

    /** The end of the name that begins at {@code from}, or -1 where none does. */
    int end(FoldedText text, int from, Lead lead) {
        List<NameWord> name = read(text, from);
        if (name.size() < 2 || isKnownAsOther(text, name)) {
            return -1;
        }
        boolean first = words.first().contains(name.getFirst().plain());
        boolean surname = name.stream().skip(1).anyMatch(word -> words.last().contains(word.plain()));
        boolean certain = name.stream().allMatch(NameWord::capitalised)
                ? isLikelyInCapitals(lead, first, surname)
                : isLikelyInOneCase(text, name, lead, first, surname);
        return certain ? name.getLast().end() : -1;
    }

    /** Public figures, places, and what is called after a person: "Thomas Jefferson High School". */
    private boolean isKnownAsOther(FoldedText text, List<NameWord> name) {
        int start = name.getFirst().start();
        int end = name.getLast().end();
        return words.isPublicFigure(text.plain().substring(start, end))
                || words.isPublicFigure(
                        String.join(" ", name.stream().map(NameWord::plain).toList()))
                || words.places()
                        .contains(name.get(0).plain() + " " + name.get(1).plain())
                || isThing(text.plain(), start, end);
    }

    private static boolean isLikelyInCapitals(Lead lead, boolean first, boolean surname) {
        return switch (lead) {
            case NAMES, RELATION, INTRODUCES -> true;
            case WEAK -> first || surname;
            case NONE -> first;
        };
    }

    /** In lower case or in capitals throughout, a name looks like any other words. */
    private boolean isLikelyInOneCase(FoldedText text, List<NameWord> name, Lead lead, boolean first, boolean surname) {
        boolean capitals = name.stream().allMatch(NameWord::capital);
        return switch (lead) {
            case NAMES -> first || surname || capitals;
            case RELATION ->
                (first && (surname || endsClause(text, name.getLast().end()))) || (surname && capitals);
            case INTRODUCES -> (first && surname) || ((first || surname) && capitals);
            case WEAK -> first && surname;
            case NONE -> false;
        };
    }

    private boolean endsClause(FoldedText text, int end) {
        if (end >= text.plain().length()
                || (!Character.isLetterOrDigit(text.plain().charAt(end))
                        && text.plain().charAt(end) != ' ')) {
            return true;
        }
        NameWord next = NameWord.at(text, end + 1);
        return next == null || words.others().contains(next.plain());
    }

    /** The words that can belong to a name, all written in the same way. */
    private List<NameWord> read(FoldedText text, int from) {
        List<NameWord> name = new ArrayList<>();
        NameWord word = NameWord.at(text, from);
        int particles = 0;
        while (word != null && name.size() < MOST_WORDS) {
            boolean particle = PARTICLES.contains(word.plain())
                    && !name.isEmpty()
                    && (name.getFirst().capitalised() || (name.size() == 1 && !JOINING.contains(word.plain())));
            if (particle && particles < 3) {
                particles++;
            } else if (belongs(word, name)) {
                name.add(word);
                particles = 0;
            } else {
                break;
            }
            word = word.possessive() ? null : word.next(text);
        }
        return name;
    }

    private boolean belongs(NameWord word, List<NameWord> name) {
        boolean surname = !name.isEmpty()
                && words.last().contains(word.plain())
                && words.first().contains(name.getFirst().plain());
        if (word.end() - word.start() > LONGEST_WORD || (words.others().contains(word.plain()) && !surname)) {
            return false;
        }
        return name.isEmpty() ? word.plain().length() > 1 : word.likeFirst(name.getFirst());
    }

    private static final Pattern BEHIND =
            Pattern.compile("[ -](?:(?:high|middle|elementary|law|federal|state|memorial|international|city|county) )?"
                    + PersonNames.WORDS.any("thing-behind"));
    private static final QuickPattern BEFORE = QuickPattern.of(PersonNames.WORDS.any("called")
            + "(?: that| que)?,?(?: is| was| it's| are| es| se| era)? "
            + "(?:called|named|llamad[oa]s?|llama|known as|under the name(?: of)?)(?:,|:)? $|"
            + PersonNames.WORDS.any("thing-before") + " $");
    private static final int REACH = 60;

    /** Whether the name from {@code start} to {@code end} stands for such a thing. */
    private static boolean isThing(String plain, int start, int end) {
        return BEHIND.matcher(plain).region(end, plain.length()).lookingAt()
                || BEFORE.isIn(NearbyText.before(plain, start, REACH));
    }
}
