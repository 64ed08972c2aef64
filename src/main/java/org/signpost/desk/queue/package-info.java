/** The lanes with their open comments, searching, and the neighbours of a comment in a lane. It only reads. No tables. */
@NullMarked
package org.signpost.desk.queue;

import org.jspecify.annotations.NullMarked;
