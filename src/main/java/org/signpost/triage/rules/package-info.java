/**
 * All rules that triage applies beside its trained models, behind one class. Each lives in its
 * own package; nothing is decided here. No tables.
 */
@NullMarked
package org.signpost.triage.rules;

import org.jspecify.annotations.NullMarked;
