/**
 * The library as staff see it: the list, one entry with its versions, the editor. Moderators write and propose; the legal
 * team and administrators publish. Every page works without JavaScript. No tables.
 */
@NullMarked
package org.signpost.faq.editing.pages;

import org.jspecify.annotations.NullMarked;
