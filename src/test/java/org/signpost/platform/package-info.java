@NullMarked
package org.signpost.platform;

import org.jspecify.annotations.NullMarked;
