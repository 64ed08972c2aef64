package org.signpost.ingest.reader.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tells the places where entries begin from those where a text only looks like it: a person may quote a date or end a line
 * with "says:". What counts is that the same shape comes again and again, or that the page announces a number.
 */
final class ThreadRhythm {
    private final List<String> lines;
    private final TextHeading heading;
    private final List<EntryStart> starts;

    /** The places behind the heading. */
    ThreadRhythm(List<String> lines, TextHeading heading, List<EntryStart> all) {
        this.lines = lines;
        this.heading = heading;
        starts = all.stream().filter(start -> start.line() > heading.line()).toList();
    }

    /** Where entries begin, in the order of the page. */
    List<EntryStart> entries() {
        List<EntryStart> said = new SaidEntries(starts, heading).entries();
        List<EntryStart> named = named();
        List<EntryStart> comments = both(said, named).orElse(isSaid(said, named) ? said : named);
        List<EntryStart> entries = new ArrayList<>(comments);
        boolean listed = comments.stream().anyMatch(entry -> entry.marker().isListed());
        starts.stream()
                .filter(EntryStart::isLink)
                .filter(link -> isEntry(link, listed, !comments.isEmpty()))
                .forEach(entries::add);
        entries.sort(Comparator.comparingInt(EntryStart::line));
        return entries;
    }

    /** Where both kinds together are as many as are announced, the theme puts "says" behind some names only. */
    private Optional<List<EntryStart>> both(List<EntryStart> said, List<EntryStart> named) {
        Set<Integer> lines = said.stream().map(EntryStart::line).collect(Collectors.toSet());
        List<EntryStart> all = new ArrayList<>(said);
        named.stream().filter(start -> !lines.contains(start.line())).forEach(all::add);
        boolean more = all.size() > said.size() && all.size() > named.size();
        return more && all.size() + links() == heading.announced().orElse(-1) ? Optional.of(all) : Optional.empty();
    }

    /** Where a page seems to have both kinds of entries, one of them only stands in the texts. */
    private static boolean isSaid(List<EntryStart> said, List<EntryStart> named) {
        boolean sure = said.stream().anyMatch(entry -> entry.marker().isListed() || entry.date() != null);
        return named.isEmpty()
                || (said.size() >= named.size()
                        && (sure || said.getFirst().line() < named.getFirst().line()));
    }

    private boolean isEntry(EntryStart link, boolean listed, boolean amongOthers) {
        if (link.marker().isListed()) {
            return SaidEntries.isListEntry(link);
        }
        return link.date() != null || (!listed && (heading.line() >= 0 || amongOthers));
    }

    /** Entries that are a name and a date, in the rhythm that most of them have; none where there is too little evidence. */
    private List<EntryStart> named() {
        List<EntryStart> possible = starts.stream()
                .filter(start -> start.evidence() == EntryStart.Evidence.NAME_AND_DATE)
                .filter(start -> AuthorName.isPlausible(start.marker().author()))
                .toList();
        MainRhythm main = MainRhythm.of(possible);
        List<EntryStart> group = possible.stream().filter(main::has).toList();
        if (group.isEmpty()) {
            return List.of();
        }
        boolean spaced = group.stream().skip(1).filter(EntryStart::apart).count() * 2 >= group.size() - 1;
        EntryStart first = group.getFirst();
        int end = end(first.line());
        List<EntryStart> sure = possible.stream()
                .filter(start -> start.line() < end && start.line() >= first.line())
                .filter(start -> main.has(start)
                        ? start.apart() || !spaced || start.equals(first)
                        : start.afterButton() && main.hasShape(start))
                .toList();
        List<EntryStart> kept = withText(withDoubtful(behindButtons(sure), possible, main));
        return isEnough(kept) ? SharedWords.without(kept) : List.of();
    }

    /** Only those behind buttons, where they are as many as are announced. */
    private List<EntryStart> behindButtons(List<EntryStart> sure) {
        List<EntryStart> behind = sure.stream()
                .filter(start -> start.afterButton() || start.equals(sure.getFirst()))
                .toList();
        return behind.size() + links() == heading.announced().orElse(-1) ? behind : sure;
    }

    /** Nobody sends a comment without a text: a name and a date right behind another one are its first lines. */
    private List<EntryStart> withText(List<EntryStart> entries) {
        List<EntryStart> kept = new ArrayList<>();
        for (EntryStart entry : entries) {
            boolean typed = kept.isEmpty()
                    || entry.afterButton()
                    || lines.subList(kept.getLast().body(), entry.line()).stream()
                            .anyMatch(line -> !line.isBlank() && !WidgetLine.isButton(line));
            if (typed) {
                kept.add(entry);
            }
        }
        return kept;
    }

    private long links() {
        return starts.stream().filter(EntryStart::isLink).count();
    }

    /** The doubtful places count only where the page announces so many. */
    private List<EntryStart> withDoubtful(List<EntryStart> sure, List<EntryStart> possible, MainRhythm main) {
        Set<Integer> known = sure.stream().map(EntryStart::line).collect(Collectors.toSet());
        List<EntryStart> all = possible.stream()
                .filter(start -> known.contains(start.line()) || (start.apart() && main.hasShape(start)))
                .toList();
        return heading.announced().orElse(0) >= all.size() + links() ? all : sure;
    }

    private boolean isEnough(List<EntryStart> entries) {
        if (heading.line() >= 0) {
            return !entries.isEmpty();
        }
        boolean timed = entries.stream()
                                .filter(entry ->
                                        entry.date() != null && entry.date().hasTime())
                                .count()
                        * 2
                > entries.size();
        boolean buttons = entries.stream().filter(this::hasButton).count() >= 2;
        return entries.size() >= 2 && (timed || buttons);
    }

    private boolean hasButton(EntryStart entry) {
        return entry.rhythm().contains(" button ")
                || (entry.afterButton() && entry.line() > 0 && previousIsButton(entry.line()));
    }

    private boolean previousIsButton(int line) {
        return lines.subList(Math.max(0, line - 3), line).stream().anyMatch(WidgetLine::isButton);
    }

    /** The first line behind {@code from} that ends the thread. */
    private int end(int from) {
        for (int i = from; i < lines.size(); i++) {
            if (WidgetLine.isEnd(lines.get(i))) {
                return i;
            }
        }
        return lines.size();
    }

    static Map<String, Long> count(List<EntryStart> starts, Function<EntryStart, String> of) {
        return starts.stream().collect(Collectors.groupingBy(of, HashMap::new, Collectors.counting()));
    }
}
