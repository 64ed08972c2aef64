@NullMarked
package org.signpost.desk.topic;

import org.jspecify.annotations.NullMarked;
