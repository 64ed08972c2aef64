/** What changed from one text of an entry to another, by line and by word. Pure. No tables. */
@NullMarked
package org.signpost.faq.editor.difference;

import org.jspecify.annotations.NullMarked;
