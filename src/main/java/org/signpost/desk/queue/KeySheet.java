package org.signpost.desk.queue;

import java.util.ArrayList;
import java.util.List;
import org.signpost.desk.DeskKey;

/** The list of keys that people read. */
public record KeySheet(List<Line> lines) {
    static final KeySheet OF_THE_DESK = new KeySheet(List.of(
            line("{} {}", "next, previous", DeskKey.NEXT, DeskKey.PREVIOUS),
            line("{}", "open", DeskKey.OPEN),
            line("{}", "close what is open, back", DeskKey.CLOSE),
            line("{}", "approve the draft", DeskKey.APPROVE),
            line("{}", "edit the draft", DeskKey.EDIT),
            line("{}", "write a reply by hand", DeskKey.WRITE_BY_HAND),
            new Line(
                    parts(
                            "{} to {}",
                            List.of(DeskKey.USE_ENTRY.key(), DeskKey.USE_ENTRY.key(DeskKey.USE_ENTRY.count()))),
                    "use that entry instead"),
            line("{}", "look for another entry", DeskKey.FIND_ENTRY),
            line("{}, then numbers, then {}", "correct the topics", DeskKey.TOPICS, DeskKey.SAVE_TOPICS),
            line("{}, then a number", "no reply needed, and why", DeskKey.NO_REPLY),
            line("{}", "to the legal team, with a note", DeskKey.TO_LEGAL),
            line("{}, then a number", "put off", DeskKey.PUT_OFF),
            line("{}", "undo", DeskKey.UNDO),
            line("{}", "select in the list", DeskKey.SELECT),
            line("{}", "approve the selected ones; you see them first", DeskKey.APPROVE_SELECTED),
            line("{}", "search", DeskKey.SEARCH),
            line(
                    "{}, then {} {} {} {}",
                    "go to the queue, the FAQ, the digests, the changed answers",
                    DeskKey.GO,
                    DeskKey.GO_TO_QUEUE,
                    DeskKey.GO_TO_FAQ,
                    DeskKey.GO_TO_DIGESTS,
                    DeskKey.GO_TO_CHANGED_ANSWERS),
            line(
                    "{} {} {} in a changed answer",
                    "approve the correction, edit it, leave the reply as it is",
                    DeskKey.APPROVE,
                    DeskKey.EDIT,
                    DeskKey.LEAVE_REPLY),
            line("{}", "save and approve in the editor", DeskKey.SAVE),
            line("{}", "this list", DeskKey.HELP)));

    public KeySheet {
        lines = List.copyOf(lines);
    }

    /**
     * One line of the list.
     *
     * @param does what comes of the keys
     */
    public record Line(List<Part> parts, String does) {
        public Line {
            parts = List.copyOf(parts);
        }
    }

    /**
     * What stands on a key, or words between keys.
     *
     * @param cap whether it is the former
     */
    public record Part(String text, boolean cap) {}

    private static Line line(String how, String does, DeskKey... keys) {
        return new Line(parts(how, List.of(keys).stream().map(DeskKey::key).toList()), does);
    }

    /** Puts a key into the place of each {@code {}}. */
    private static List<Part> parts(String how, List<String> keys) {
        List<Part> parts = new ArrayList<>();
        String[] words = how.split("\\{}", -1);
        words(words[0], parts);
        for (int i = 0; i < keys.size(); i++) {
            List<String> caps = DeskKey.caps(keys.get(i));
            for (int cap = 0; cap < caps.size(); cap++) {
                words(cap == 0 ? "" : " ", parts);
                parts.add(new Part(caps.get(cap), true));
            }
            words(words[i + 1], parts);
        }
        return parts;
    }

    private static void words(String text, List<Part> parts) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, false));
        }
    }
}
