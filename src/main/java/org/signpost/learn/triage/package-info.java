/**
 * Trains and evaluates the models of triage. Never runs in the web application. No tables.
 */
@NullMarked
package org.signpost.learn.triage;

import org.jspecify.annotations.NullMarked;
