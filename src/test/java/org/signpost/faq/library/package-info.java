@NullMarked
package org.signpost.faq.library;

import org.jspecify.annotations.NullMarked;
