/**
 * The FAQ as the public reads it. Its pages need no JavaScript, may be cached, and know nothing of who reads them. No
 * tables.
 */
@NullMarked
package org.signpost.faq.pages;

import org.jspecify.annotations.NullMarked;
