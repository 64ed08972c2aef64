package org.signpost.ingest.reader.text;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * How most entries of a page begin. A page that says "5 days ago" of what is new may write whole dates of what is older: both are
 * one rhythm where name, date and text follow each other alike.
 *
 * @param layout how name, date and text follow each other
 * @param shapes how the dates of such entries are written: one way for whole dates, and those that say too little
 */
record MainRhythm(String layout, Set<String> shapes) {
    static MainRhythm of(List<EntryStart> possible) {
        String rhythm = most(possible, EntryStart::rhythm);
        List<EntryStart> alike =
                possible.stream().filter(start -> start.rhythm().equals(rhythm)).toList();
        if (alike.isEmpty()) {
            return new MainRhythm("", Set.of());
        }
        String layout = alike.getFirst().layout();
        Set<String> shapes = new HashSet<>();
        shapes.add(alike.getFirst().dateShape());
        List<EntryStart> same =
                possible.stream().filter(start -> start.layout().equals(layout)).toList();
        same.stream()
                .filter(EntryStart::isLooselyDated)
                .map(EntryStart::dateShape)
                .forEach(shapes::add);
        if (alike.getFirst().isLooselyDated()) {
            shapes.add(
                    most(same.stream().filter(start -> !start.isLooselyDated()).toList(), EntryStart::dateShape));
        }
        return new MainRhythm(layout, Set.copyOf(shapes));
    }

    private static String most(List<EntryStart> starts, Function<EntryStart, String> of) {
        return ThreadRhythm.count(starts, of).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /** Whether it begins so. */
    boolean has(EntryStart start) {
        return start.layout().equals(layout) && hasShape(start);
    }

    /** Whether at least its date is written so. */
    boolean hasShape(EntryStart start) {
        return shapes.contains(start.dateShape());
    }
}
