package org.signpost.triage.rules.urgency;

import org.signpost.platform.TextSpan;

/**
 * That a text cannot wait, and why.
 *
 * @param place the words that say so, in the text as given
 */
public record UrgencyFinding(UrgencyKind kind, TextSpan place) {}
