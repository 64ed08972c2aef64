@NullMarked
package org.signpost.triage;

import org.jspecify.annotations.NullMarked;
