/**
 * Models that learn from decisions: made by {@code train --with-decisions}, compared with those in force, and put in force or
 * taken back by a person. Tables: {@code learned_model}, {@code learned_model_comment}, {@code model_promotion}.
 */
@NullMarked
package org.signpost.learn.promotion;

import org.jspecify.annotations.NullMarked;
