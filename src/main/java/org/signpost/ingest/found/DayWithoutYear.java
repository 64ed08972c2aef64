package org.signpost.ingest.found;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A day whose year a page leaves out, such as "Jun 20th", "20 de junio" or "Friday, June 20 at 3 pm". Its month is a word. */
record DayWithoutYear(List<DateToken> tokens) {
    private static final int MOST_TOKENS = 16;
    private static final int SHORTEST_MONTH = 3;
    private static final int SOME_YEAR = 2000;
    /** So many years have among them every day of the year on every day of the week. */
    private static final int ALL_CALENDARS = 28;

    /** What the tokens of a line say, or null where they say no such thing. */
    static @Nullable DayWithoutYear of(List<DateToken> line) {
        if (line.size() < 2 || line.size() > MOST_TOKENS || line.stream().noneMatch(DayWithoutYear::isMonth)) {
            return null;
        }
        ClockTime clock = ClockTime.find(line);
        List<DateToken> numbers = IntStream.range(0, line.size())
                .filter(i -> clock == null || i < clock.from() || i >= clock.to())
                .mapToObj(line::get)
                .filter(DateToken::isNumber)
                .toList();
        DayWithoutYear day = new DayWithoutYear(line);
        boolean one = numbers.size() == 1 && numbers.getFirst().digits() <= 2;
        boolean exists =
                one && IntStream.range(SOME_YEAR, SOME_YEAR + ALL_CALENDARS).anyMatch(year -> day.in(year) != null);
        return exists ? day : null;
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
