@NullMarked
package org.signpost.faq;

import org.jspecify.annotations.NullMarked;
