/**
 * Training texts with their labels, and reports of how well models do on them; the trainers are in the packages inside. No
 * tables: models, texts and cards are files in {@code models/}.
 */
@NullMarked
package org.signpost.learn;

import org.jspecify.annotations.NullMarked;
