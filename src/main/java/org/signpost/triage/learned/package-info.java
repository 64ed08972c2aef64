/**
 * What was learned from the training texts, and how a text is turned into the numbers that it is applied to. Nothing is
 * trained here. No tables; the files are in {@code models/}.
 */
@NullMarked
package org.signpost.triage.learned;

import org.jspecify.annotations.NullMarked;
