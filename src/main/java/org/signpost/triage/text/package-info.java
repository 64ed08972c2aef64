/**
 * Text before any model sees it: normal form, sentences, words and their stems, always with their places in the text as
 * received. No tables.
 */
@NullMarked
package org.signpost.triage.text;

import org.jspecify.annotations.NullMarked;
