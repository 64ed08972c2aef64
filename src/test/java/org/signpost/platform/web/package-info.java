@NullMarked
package org.signpost.platform.web;

import org.jspecify.annotations.NullMarked;
