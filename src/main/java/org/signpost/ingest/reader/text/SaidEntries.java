package org.signpost.ingest.reader.text;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The entries that begin with "Ana says:". Behind a number or a bullet that is enough; else a date stands below it, or the page
 * has no dates at all.
 */
final class SaidEntries {
    private final List<EntryStart> said;
    private final TextHeading heading;
    private final long links;
    private final boolean listedLinks;

    SaidEntries(List<EntryStart> starts, TextHeading heading) {
        said = starts.stream()
                .filter(start -> start.evidence() == EntryStart.Evidence.SAYS)
                .toList();
        links = starts.stream().filter(EntryStart::isLink).count();
        listedLinks = starts.stream()
                .filter(EntryStart::isLink)
                .anyMatch(link -> link.marker().isListed());
        this.heading = heading;
    }

    List<EntryStart> entries() {
        boolean listed =
                listedLinks || said.stream().anyMatch(start -> start.marker().isListed());
        List<EntryStart> dated =
                said.stream().filter(start -> start.date() != null).toList();
        List<EntryStart> undated = said.stream()
                .filter(start -> start.date() == null && !start.marker().isListed() && start.apart())
                .filter(start -> !AuthorName.isSentence(start.marker().author()))
                .toList();
        boolean dateless = heading.line() >= 0 && !listed && undated.size() > dated.size();
        Set<Integer> free = (dateless ? announced(undated) : List.<EntryStart>of())
                .stream().map(EntryStart::line).collect(Collectors.toSet());
        String shape = mainShape(dated);
        return said.stream()
                .filter(start -> start.marker().isListed()
                        ? isListEntry(start) || start.date() != null
                        : free.contains(start.line()) || (start.date() != null && fits(start, shape)))
                .toList();
    }

    /** A listed entry begins after an empty line, or at once where a number stands far out. */
    static boolean isListEntry(EntryStart start) {
        return start.apart()
                || (start.marker().number() != null && start.marker().indent() < 4);
    }

    /** Where so many as are announced stand behind buttons, the others are lines of a text. */
    private List<EntryStart> announced(List<EntryStart> undated) {
        List<EntryStart> sure = undated.stream().filter(EntryStart::afterButton).toList();
        return sure.size() + links == heading.announced().orElse(-1) ? sure : undated;
    }

    /** How most dates are written, or nothing where no shape comes twice. */
    private static String mainShape(List<EntryStart> dated) {
        Map<String, Long> counts = ThreadRhythm.count(dated, EntryStart::dateShape);
        return counts.entrySet().stream()
                .filter(count -> count.getValue() > 1)
                .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static boolean fits(EntryStart start, String shape) {
        return shape.isEmpty() || start.afterButton() || start.dateShape().equals(shape);
    }
}
