/** Tests of what is kept of connected sites. */
@NullMarked
package org.signpost.wordpress.connection;

import org.jspecify.annotations.NullMarked;
