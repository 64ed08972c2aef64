/** Tests of the command line. */
@NullMarked
package org.signpost.cli;

import org.jspecify.annotations.NullMarked;
