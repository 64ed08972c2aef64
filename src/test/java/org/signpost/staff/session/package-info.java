@NullMarked
package org.signpost.staff.session;

import org.jspecify.annotations.NullMarked;
