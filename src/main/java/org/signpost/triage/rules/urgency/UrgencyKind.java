package org.signpost.triage.rules.urgency;

/** Why a text cannot wait, the gravest first. */
public enum UrgencyKind {
    /** The writer may hurt themselves. */
    SELF_HARM,
    /** Someone is in danger. */
    DANGER,
    /** Someone is detained. */
    DETAINED,
    /** Someone is about to be removed. */
    REMOVAL,
    /** A court date or a check-in is near. */
    HEARING_NEAR,
    /** A deadline or a departure is near. */
    DEADLINE_NEAR
}
