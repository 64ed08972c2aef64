@NullMarked
package org.signpost.faq.pages;

import org.jspecify.annotations.NullMarked;
