/**
 * Bytes that may be anything, made into clean text of bounded size: unpacked, in the right encoding, in one spelling. It knows
 * no format. No tables.
 */
@NullMarked
package org.signpost.ingest.input;

import org.jspecify.annotations.NullMarked;
