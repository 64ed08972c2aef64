@NullMarked
package org.signpost.triage.text;

import org.jspecify.annotations.NullMarked;
