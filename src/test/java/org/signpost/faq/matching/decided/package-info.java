@NullMarked
package org.signpost.faq.matching.decided;

import org.jspecify.annotations.NullMarked;
