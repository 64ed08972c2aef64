package org.signpost.staff;

import java.util.Locale;

/** What a person may do. */
public enum Role {
    /** Decides about comments and drafts. */
    MODERATOR,
    /** As a moderator; also owns the FAQ and takes the questions that were passed on. */
    LEGAL,
    /** As legal; also keeps the list of staff and the settings. */
    ADMINISTRATOR;

    /** Whether what was passed on to the legal team may be decided: by everybody but moderators. */
    public boolean decidesForLegal() {
        return this != MODERATOR;
    }

    /** As shown: "moderator". */
    public String word() {
        return this == LEGAL ? "legal team" : name().toLowerCase(Locale.ROOT);
    }
}
