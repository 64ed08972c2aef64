@NullMarked
package org.signpost.staff;

import org.jspecify.annotations.NullMarked;
