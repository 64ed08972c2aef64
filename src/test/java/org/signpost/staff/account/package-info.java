@NullMarked
package org.signpost.staff.account;

import org.jspecify.annotations.NullMarked;
