/**
 * How fast triage is and what it needs: a mix of comments as a real thread has them, read with and without the shortcut
 * for what is plain, and the start of a fresh process. Nothing here is needed to assess a comment. No tables.
 */
@NullMarked
package org.signpost.triage.measure;

import org.jspecify.annotations.NullMarked;
