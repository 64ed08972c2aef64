@NullMarked
package org.signpost.digest.content;

import org.jspecify.annotations.NullMarked;
