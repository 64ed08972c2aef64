@org.jspecify.annotations.NullMarked
package org.signpost.digest.gaps;
