package org.signpost.staff;

/** What people do here, and the least that they must be for it: the one table that code, help and tests go by. */
public enum StaffAct {
    ANSWER("Answer comments, put them off, pass them on to the legal team", Role.MODERATOR),
    CORRECT("Tell people whose answer has changed", Role.MODERATOR),
    IMPORT("Import comments from files and pages, take an import back", Role.MODERATOR),
    PROPOSE("Write entries of the FAQ and propose them", Role.MODERATOR),
    DECIDE_FOR_LEGAL("Decide about what was passed on to the legal team", Role.LEGAL),
    PUBLISH("Publish entries, and check them against their sources", Role.LEGAL),
    CONNECT("Connect websites, follow pages", Role.ADMINISTRATOR),
    KEEP_STAFF("Add and remove people, change their roles and who gets the digest", Role.ADMINISTRATOR);

    private final String words;
    private final Role least;

    StaffAct(String words, Role least) {
        this.words = words;
        this.least = least;
    }

    /** As shown: "Publish entries". */
    public String words() {
        return words;
    }

    /** Whether people of a role may. */
    public boolean allows(Role role) {
        return role.compareTo(least) >= 0;
    }
}
