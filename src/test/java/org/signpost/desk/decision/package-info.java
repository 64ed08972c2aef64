@NullMarked
package org.signpost.desk.decision;

import org.jspecify.annotations.NullMarked;
