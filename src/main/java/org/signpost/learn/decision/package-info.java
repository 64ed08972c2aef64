/**
 * What people decide teaches: each decision becomes an example, which matching uses at once and training later. A comment waits
 * for the stage LEARN whenever something was said of it; the database itself keeps that list.
 */
@NullMarked
package org.signpost.learn.decision;

import org.jspecify.annotations.NullMarked;
