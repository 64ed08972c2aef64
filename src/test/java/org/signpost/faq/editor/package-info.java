@NullMarked
package org.signpost.faq.editor;

import org.jspecify.annotations.NullMarked;
