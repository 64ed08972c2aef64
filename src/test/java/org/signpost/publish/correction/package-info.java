@NullMarked
package org.signpost.publish.correction;

import org.jspecify.annotations.NullMarked;
