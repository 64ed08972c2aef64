/**
 * Training texts with their labels, and reports of how well models do on them; the trainers are in the packages inside, and
 * what people's decisions teach. Models, texts and cards that come with the program are files in {@code models/}.
 */
@NullMarked
package org.signpost.learn;

import org.jspecify.annotations.NullMarked;
