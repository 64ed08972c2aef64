@NullMarked
package org.signpost.triage.measure;

import org.jspecify.annotations.NullMarked;
