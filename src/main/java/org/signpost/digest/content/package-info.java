/**
 * What a digest says: the facts of a week, read from the other rooms' tables, put into words, and drawn as HTML, as plain text
 * and as a chart. Texts of comments are masked and cut before they come here. It sends nothing and changes no table.
 */
@NullMarked
package org.signpost.digest.content;

import org.jspecify.annotations.NullMarked;
