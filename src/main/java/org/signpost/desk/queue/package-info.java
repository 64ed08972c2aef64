/**
 * The lanes with their open comments, searching, the neighbours of a comment in a lane, and the jobs that have open comments
 * read and matched again after a new model or a changed FAQ. No tables.
 */
@NullMarked
package org.signpost.desk.queue;

import org.jspecify.annotations.NullMarked;
