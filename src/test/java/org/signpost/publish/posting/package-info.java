/** Replies on their way to a site that is not there for real, and to one that is. */
@NullMarked
package org.signpost.publish.posting;

import org.jspecify.annotations.NullMarked;
