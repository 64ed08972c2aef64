package org.signpost.triage.rules.urgency;

/** Why a text cannot wait, the gravest first. */
public enum UrgencyKind {
    SELF_HARM("the writer may hurt themselves"),
    DANGER("someone is in danger"),
    DETAINED("someone is detained"),
    REMOVAL("someone is about to be removed"),
    HEARING_NEAR("a court date or a check-in is near"),
    DEADLINE_NEAR("a deadline or a departure is within days");

    private final String reason;

    UrgencyKind(String reason) {
        this.reason = reason;
    }

    /** In words, for the desk. */
    public String reason() {
        return reason;
    }
}
