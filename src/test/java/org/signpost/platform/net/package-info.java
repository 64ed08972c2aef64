@NullMarked
package org.signpost.platform.net;

import org.jspecify.annotations.NullMarked;
