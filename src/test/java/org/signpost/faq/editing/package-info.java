@NullMarked
package org.signpost.faq.editing;

import org.jspecify.annotations.NullMarked;
