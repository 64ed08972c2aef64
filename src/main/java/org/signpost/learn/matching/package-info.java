/**
 * Trains and evaluates the model of matching. Never runs in the web application. No tables.
 */
@NullMarked
package org.signpost.learn.matching;

import org.jspecify.annotations.NullMarked;
