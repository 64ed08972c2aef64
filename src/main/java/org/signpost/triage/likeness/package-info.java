/**
 * The reason for what the embedding says: the training texts of the same topic that lie nearest to a comment. What is
 * kept of them is short, masked and was written for this project. No tables.
 */
@NullMarked
package org.signpost.triage.likeness;

import org.jspecify.annotations.NullMarked;
