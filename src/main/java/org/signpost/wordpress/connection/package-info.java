/**
 * Which sites are connected, as whom, and what may be done there; whose turn it is to ask one, and for how long one that does
 * not answer is left alone. Tables: {@code wordpress_connection}, {@code wordpress_hint_secret}.
 */
@NullMarked
package org.signpost.wordpress.connection;

import org.jspecify.annotations.NullMarked;
