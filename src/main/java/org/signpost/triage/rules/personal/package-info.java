/**
 * Finds personal data in a text, by patterns with checks and words around them. Every pattern has bounded repetition, so
 * that no text can make it slow. Masking is {@link org.signpost.triage.PersonalDataMask}'s; no tables.
 */
@NullMarked
package org.signpost.triage.rules.personal;

import org.jspecify.annotations.NullMarked;
