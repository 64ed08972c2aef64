/**
 * From a key to a decision: what a person asks for is checked, then written together with the reply and the audit row, and
 * can be undone; the editor of a reply, and approving several at once. Table: {@code decision}.
 */
@NullMarked
package org.signpost.desk.decision;

import org.jspecify.annotations.NullMarked;
