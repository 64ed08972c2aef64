@NullMarked
package org.signpost.desk.queue;

import org.jspecify.annotations.NullMarked;
