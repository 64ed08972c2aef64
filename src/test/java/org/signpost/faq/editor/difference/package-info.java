@NullMarked
package org.signpost.faq.editor.difference;

import org.jspecify.annotations.NullMarked;
