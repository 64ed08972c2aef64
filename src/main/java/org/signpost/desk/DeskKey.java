package org.signpost.desk;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The keys of the desk, the one place where they are written down: hints on buttons, the list for people
 * ({@code desk/queue/keylist.jte}) and what the script obeys come from here.
 */
public enum DeskKey {
    NEXT(Where.EVERYWHERE, "j"),
    PREVIOUS(Where.EVERYWHERE, "k"),
    /** The browser's own key for a link. */
    OPEN(Where.LIST, "Enter"),
    /** A menu, else the page. */
    CLOSE(Where.EVERYWHERE, "Escape"),
    /** The draft, a correction, or the selected drafts on their page. */
    APPROVE(Where.EVERYWHERE, "a"),
    /** The draft, or a correction. */
    EDIT(Where.EVERYWHERE, "e"),
    WRITE_BY_HAND(Where.COMMENT, "r"),
    /** A reply that was refused because a link in it is dead. */
    APPROVE_ALL_THE_SAME(Where.COMMENT, "A"),
    /** One of the entries that matching found, in place of the draft. */
    SHOW_ENTRY(Where.COMMENT, "1 2 3 4 5"),
    FIND_ENTRY(Where.COMMENT, "n"),
    TOPICS(Where.COMMENT, "t"),
    /** The browser's own key for a form. */
    SAVE_TOPICS(Where.COMMENT, "Enter"),
    NO_REPLY(Where.COMMENT, "d"),
    TO_LEGAL(Where.COMMENT, "l"),
    PUT_OFF(Where.COMMENT, "h"),
    UNDO(Where.EVERYWHERE, "z"),
    SELECT(Where.LIST, "x"),
    APPROVE_SELECTED(Where.LIST, "A"),
    SEARCH(Where.EVERYWHERE, "/"),
    /** The first of two keys. */
    GO(Where.EVERYWHERE, "g"),
    GO_TO_QUEUE("/desk", "q"),
    GO_TO_FAQ("/library", "f"),
    GO_TO_DIGESTS("/digests", "d"),
    GO_TO_REPLIES("/replies", "r"),
    /** What no entry answers: the nearest thing to an insight that there is. */
    GO_TO_GAPS("/gaps", "i"),
    GO_TO_CHANGED_ANSWERS("/sweeps", "s"),
    /** A posted reply that relied on an answer which is wrong now. */
    LEAVE_REPLY(Where.CHANGED_ANSWER, "d"),
    /** A text in the editor. */
    SAVE(Where.EDITOR, "Control+Enter"),
    HELP(Where.EVERYWHERE, "?");

    /** On which pages a key acts; in one place, a key does one thing. */
    public enum Where {
        EVERYWHERE,
        LIST,
        COMMENT,
        CHANGED_ANSWER,
        EDITOR,
        AFTER_GO
    }

    private final Where where;
    private final String path;
    private final String keys;

    /** @param keys one, or several with a space between */
    DeskKey(Where where, String keys) {
        this(where, "", keys);
    }

    DeskKey(String path, String key) {
        this(Where.AFTER_GO, path, key);
    }

    DeskKey(Where where, String path, String keys) {
        this.where = where;
        this.path = path;
        this.keys = keys;
    }

    /** As the browser names it, and as {@code data-key} has it. */
    public String key() {
        return key(1);
    }

    /** The key for one of several things, counted from 1. */
    public String key(int number) {
        return keys().get(number - 1);
    }

    public int count() {
        return keys().size();
    }

    /** What stands on the keys that a person presses together, such as {@code Shift} and {@code a}. */
    public static List<String> caps(String key) {
        if (key.length() == 1 && Character.isUpperCase(key.charAt(0))) {
            return List.of("Shift", key.toLowerCase(Locale.ROOT));
        }
        return Stream.of(key.split("\\+"))
                .map(part -> switch (part) {
                    case "Control" -> "Ctrl";
                    case "Escape" -> "Esc";
                    default -> part;
                })
                .toList();
    }

    public Where where() {
        return where;
    }

    public List<String> keys() {
        return List.of(keys.split(" ", -1));
    }

    /**
     * What the script obeys by itself, as JSON for {@code data-map}; every other key presses the button that names it in
     * its {@code data-key}.
     */
    public static String scriptMap() {
        String keys = Stream.of(NEXT, PREVIOUS, SELECT, CLOSE, HELP, GO)
                .map(key -> member(key.name().toLowerCase(Locale.ROOT), key.key()))
                .collect(Collectors.joining(","));
        String places = Stream.of(values())
                .filter(key -> key.where == Where.AFTER_GO)
                .map(key -> member(key.key(), key.path))
                .collect(Collectors.joining(","));
        return "{" + keys + ",\"places\":{" + places + "}}";
    }

    private static String member(String name, String value) {
        return "\"" + name + "\":\"" + value + "\"";
    }
}
