package org.signpost.ingest.found;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** "5 days ago", "vor 2 Stunden", "yesterday at 3 pm", "just now": how long ago something was, and nothing else on the line. */
final class AgoPhrases {
    private static final String SIGNS = ",;()'\u2019.-\u00b7\u2022~\u2248";
    private static final AgoVocabulary WORDS = AgoVocabulary.all();
    private static final int MOST_TOKENS = 12;
    private static final int LONGEST_PHRASE = 4;
    private static final long MOST = 10_000_000;
    private static final int FEW = 3;
    private static final int MONTHS_OF_YEAR = 12;

    private final List<DateToken> tokens;
    private int at;
    private boolean counted;
    private boolean ended;
    private long months;
    private long seconds;

    private AgoPhrases(List<DateToken> tokens) {
        this.tokens = tokens;
    }

    /** What the tokens of a line say, or null where they say no such thing. */
    static @Nullable TimeAgo of(List<DateToken> line) {
        if (line.isEmpty() || line.size() > MOST_TOKENS * 2) {
            return null;
        }
        List<DateToken> plain =
                line.stream().filter(token -> !token.isSign(SIGNS)).toList();
        if (plain.isEmpty() || plain.size() > MOST_TOKENS) {
            return null;
        }
        TimeAgo day = namedDay(line);
        if (day != null) {
            return day;
        }
        TimeAgo told = new AgoPhrases(plain).told();
        boolean posted = told == null
                && plain.size() > 1
                && plain.getFirst().isWord()
                && DateVocabulary.all().isKnownBeside(plain.getFirst().text());
        return posted ? new AgoPhrases(plain.subList(1, plain.size())).told() : told;
    }

    /** "yesterday at 3 pm", "today". */
    private static @Nullable TimeAgo namedDay(List<DateToken> line) {
        ClockTime clock = ClockTime.find(line);
        int from = clock == null ? line.size() : clock.from();
        int to = clock == null ? line.size() : clock.to();
        List<DateToken> day = line.subList(0, from).stream()
                .filter(token -> !token.isSign(SIGNS))
                .toList();
        boolean clear = to == line.size() && day.stream().allMatch(DateToken::isWord);
        LocalTime time = clock == null ? null : clock.time();
        for (int end = day.size(); clear && end > 0 && end >= day.size() - 2; end--) {
            Integer days = WORDS.daysAgo(words(day, 0, end));
            if (days != null
                    && day.subList(end, day.size()).stream()
                            .allMatch(word -> DateVocabulary.all().isKnownBeside(word.text()))) {
                return new TimeAgo(0, days * ChronoUnit.DAYS.getDuration().toSeconds(), time);
            }
        }
        return null;
    }

    private @Nullable TimeAgo told() {
        if (WORDS.isNow(words(tokens, 0, tokens.size()))) {
            return new TimeAgo(0, 0, null);
        }
        int before = length(WORDS::isBefore);
        at += before;
        while (at < tokens.size() && tokens.get(at).isWord() && WORDS.isAbout(text(at))) {
            at++;
        }
        while (step()) {
            counted = true;
        }
        int behind = ended ? 0 : length(WORDS::isBehind);
        at += behind;
        while (at < tokens.size() && WORDS.isTail(text(at))) {
            at++;
        }
        boolean whole = counted && (before > 0 || behind > 0 || ended) && at == tokens.size();
        return whole && months <= MOST && seconds <= MOST * 1000 ? new TimeAgo(months, seconds, null) : null;
    }

    /** One number and its unit. */
    private boolean step() {
        int start = at;
        at += counted && at < tokens.size() && WORDS.isJoining(text(at)) ? 1 : 0;
        long count = count();
        ChronoUnit unit = count < 0 || ended ? null : unit();
        if (unit == null) {
            at = start;
            return false;
        }
        switch (unit) {
            case YEARS -> months += count * MONTHS_OF_YEAR;
            case MONTHS -> months += count;
            default -> seconds += count * unit.getDuration().toSeconds();
        }
        return true;
    }

    /** How many, or -1. */
    private long count() {
        if (at >= tokens.size()) {
            return -1;
        }
        DateToken token = tokens.get(at);
        if (token.isNumber()) {
            at++;
            return token.value() > MOST ? -1 : token.value();
        }
        int few = length(WORDS::isFew);
        if (few > 0 && isUnit(at + few)) {
            at += few;
            return FEW;
        }
        if (WORDS.isOne(token.text()) && isUnit(at + 1)) {
            at++;
            return 1;
        }
        return WORDS.isOneUnit(token.text()) ? 1 : -1;
    }

    private boolean isUnit(int index) {
        return index < tokens.size() && WORDS.unit(text(index)) != null;
    }

    /** The unit; in scripts without gaps between words what says "ago" may stand right behind it. */
    private @Nullable ChronoUnit unit() {
        if (at >= tokens.size() || !tokens.get(at).isWord()) {
            return null;
        }
        if (!DateToken.isWithoutGaps(text(at).codePointAt(0))) {
            return WORDS.unit(text(at++));
        }
        int end = at;
        StringBuilder joined = new StringBuilder();
        while (end < tokens.size()
                && tokens.get(end).isWord()
                && DateToken.isWithoutGaps(text(end).codePointAt(0))) {
            joined.append(text(end++));
        }
        at = end;
        for (int cut = joined.length(); cut > 0; cut--) {
            ChronoUnit unit = WORDS.unit(joined.substring(0, cut));
            boolean behind = WORDS.isBehind(joined.substring(cut));
            if (unit != null && (behind || cut == joined.length())) {
                ended = behind;
                return unit;
            }
        }
        return null;
    }

    /** How many tokens from here on are one of these phrases, the longest first; 0 where none is. */
    private int length(Predicate<String> phrase) {
        for (int length = Math.min(LONGEST_PHRASE, tokens.size() - at); length > 0; length--) {
            if (phrase.test(words(tokens, at, at + length))) {
                return length;
            }
        }
        return 0;
    }

    private static String words(List<DateToken> tokens, int from, int to) {
        return String.join(
                " ", tokens.subList(from, to).stream().map(DateToken::text).toList());
    }

    private String text(int index) {
        return tokens.get(index).text();
    }
}
