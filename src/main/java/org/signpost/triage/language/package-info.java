/**
 * The language of a text: its script where that is enough, else OpenNLP's detector among a few candidates, and the
 * site's own language where a text is too short or too unclear. No tables.
 */
@NullMarked
package org.signpost.triage.language;

import org.jspecify.annotations.NullMarked;
