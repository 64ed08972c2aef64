@NullMarked
package org.signpost.faq.matching;

import org.jspecify.annotations.NullMarked;
