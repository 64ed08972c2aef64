@NullMarked
package org.signpost.publish.reply;

import org.jspecify.annotations.NullMarked;
