@NullMarked
package org.signpost.faq.editing.pages;

import org.jspecify.annotations.NullMarked;
