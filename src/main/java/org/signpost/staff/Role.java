package org.signpost.staff;

import java.util.Locale;

/** What a person is; {@link StaffAct} says what each may do. */
public enum Role {
    /** Decides about comments and drafts. */
    MODERATOR,
    /** As a moderator; also owns the FAQ and takes the questions that were passed on. */
    LEGAL,
    /** As legal; also keeps the list of staff and the settings. */
    ADMINISTRATOR;

    /** As shown: "moderator". */
    public String word() {
        return this == LEGAL ? "legal team" : name().toLowerCase(Locale.ROOT);
    }
}
