@NullMarked
package org.signpost.draft;

import org.jspecify.annotations.NullMarked;
