package org.signpost.triage.training;

import org.signpost.triage.Assessment;

/** A labelled text and what triage concluded about it. */
record Outcome(LabelledText text, Assessment assessment) {}
