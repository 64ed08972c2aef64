/**
 * Fits the models of matching to labelled comments, and measures them. Deterministic: the same texts give the same model.
 * No tables.
 */
@NullMarked
package org.signpost.faq.matching.training;

import org.jspecify.annotations.NullMarked;
