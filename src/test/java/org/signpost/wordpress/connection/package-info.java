/** Tests of connections, on a real PostgreSQL. */
@NullMarked
package org.signpost.wordpress.connection;

import org.jspecify.annotations.NullMarked;
