/**
 * The command line: parses, calls one room, prints, and turns what happened into an exit code. It decides nothing, and
 * nobody uses it. No tables.
 */
@NullMarked
package org.signpost.cli;

import org.jspecify.annotations.NullMarked;
