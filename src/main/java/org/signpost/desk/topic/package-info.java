/** Correcting what a comment is about, on its page. The corrections themselves belong to triage. No tables. */
@NullMarked
package org.signpost.desk.topic;

import org.jspecify.annotations.NullMarked;
