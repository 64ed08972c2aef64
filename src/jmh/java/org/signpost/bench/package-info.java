/** How fast triage is: JMH benchmarks, and the mix of comments that they read. Not a part of the program. */
@NullMarked
package org.signpost.bench;

import org.jspecify.annotations.NullMarked;
