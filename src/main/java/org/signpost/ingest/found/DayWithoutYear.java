package org.signpost.ingest.found;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A day whose year a page leaves out, such as "Jun 20th", "20 de junio" or "Friday, June 20 at 3 pm"; also "6月20日". In numbers alone it is none. */
record DayWithoutYear(List<DateToken> tokens) {
    private static final int MOST_TOKENS = 16;
    private static final int SHORTEST_MONTH = 3;
    private static final String YEAR_MARK = "\u5e74";
    private static final int SOME_YEAR = 2000;
    /** So many years have among them every day of the year on every day of the week. */
    private static final int ALL_CALENDARS = 28;

    /** What the tokens of a line say, or null where they say no such thing. */
    static @Nullable DayWithoutYear of(List<DateToken> tokens) {
        List<DateToken> line = DateVocabulary.all().withMonthsJoined(tokens);
        if (line.size() < 2 || line.size() > MOST_TOKENS || line.stream().noneMatch(DayWithoutYear::isMonth)) {
            return isMarked(line) ? existing(new DayWithoutYear(withYearMark(line))) : null;
        }
        ClockTime clock = ClockTime.find(line);
        List<DateToken> numbers = IntStream.range(0, line.size())
                .filter(i -> clock == null || i < clock.from() || i >= clock.to())
                .mapToObj(line::get)
                .filter(DateToken::isNumber)
                .toList();
        boolean one = numbers.size() == 1 && numbers.getFirst().digits() <= 2;
        return one ? existing(new DayWithoutYear(line)) : null;
    }

    private static @Nullable DayWithoutYear existing(DayWithoutYear day) {
        boolean exists = IntStream.range(SOME_YEAR, SOME_YEAR + ALL_CALENDARS).anyMatch(year -> day.in(year) != null);
        return exists ? day : null;
    }

    /** Whether signs say which number is the month and which the day, and none says the year. */
    private static boolean isMarked(List<DateToken> line) {
        return line.stream().anyMatch(token -> DateVocabulary.isMarked(token, DateVocabulary.Part.MONTH))
                && line.stream().anyMatch(token -> DateVocabulary.isMarked(token, DateVocabulary.Part.DAY))
                && line.stream().noneMatch(token -> DateVocabulary.isMarked(token, DateVocabulary.Part.YEAR));
    }

    /** With the sign behind the year that is to be put in front. */
    private static List<DateToken> withYearMark(List<DateToken> line) {
        List<DateToken> marked = new ArrayList<>();
        marked.add(new DateToken(DateToken.Kind.WORD, YEAR_MARK, true, false));
        marked.addAll(line);
        return marked;
    }

    private static boolean isMonth(DateToken token) {
        return token.isWord()
                && token.text().length() >= SHORTEST_MONTH
                && DateVocabulary.all().isMonth(token.text());
    }

    /** The instant in that year, or null where the year has no such day, or it is another day of the week than is said. */
    @Nullable Instant in(int year) {
        List<DateToken> whole = new ArrayList<>();
        whole.add(new DateToken(DateToken.Kind.NUMBER, Integer.toString(year), false, false));
        whole.addAll(tokens);
        return new WordedDates(whole).reading().in(DateOrder.UNSURE);
    }
}
