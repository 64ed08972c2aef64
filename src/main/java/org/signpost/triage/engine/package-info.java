/**
 * What was learned from the training texts, how a text is turned into the numbers that it is applied to, and what comes of rules
 * and models together. Nothing is trained here. No tables; the files are in {@code models/}.
 */
@NullMarked
package org.signpost.triage.engine;

import org.jspecify.annotations.NullMarked;
