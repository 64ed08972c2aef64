/**
 * Dates in a text, resolved against the day of writing into deadlines: "court on Tuesday", "10/14", "en tres días". Only
 * days that are still to come, and only beside words that make them matter. English, Spanish, and the basics of
 * Portuguese, French, Tagalog and Russian. No tables.
 */
@NullMarked
package org.signpost.triage.rules.date;

import org.jspecify.annotations.NullMarked;
