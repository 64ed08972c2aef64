/** Tests of the WordPress client, and a stateful fake of a WordPress site that other rooms' tests use too. */
@NullMarked
package org.signpost.wordpress;

import org.jspecify.annotations.NullMarked;
