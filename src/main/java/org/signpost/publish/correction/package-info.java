/**
 * Posted replies whose answer is wrong by now, and their corrections. What waits in a sweep is a query, never a list that
 * was written down. Tables: {@code follow_up}, {@code follow_up_text}.
 */
@NullMarked
package org.signpost.publish.correction;

import org.jspecify.annotations.NullMarked;
