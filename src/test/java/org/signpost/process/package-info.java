/** Tests that run the packed program as processes of its own, and kill them. */
@NullMarked
package org.signpost.process;

import org.jspecify.annotations.NullMarked;
