/**
 * Statements about the law that are known to be wrong, each with the years in which it was wrong and the FAQ entry that
 * corrects it, and how they are recognised in a text. Names entries by slug only; no tables.
 */
@NullMarked
package org.signpost.triage.rules.misconception;

import org.jspecify.annotations.NullMarked;
