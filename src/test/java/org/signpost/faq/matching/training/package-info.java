@NullMarked
package org.signpost.faq.matching.training;

import org.jspecify.annotations.NullMarked;
