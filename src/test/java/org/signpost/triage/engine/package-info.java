@NullMarked
package org.signpost.triage.engine;

import org.jspecify.annotations.NullMarked;
