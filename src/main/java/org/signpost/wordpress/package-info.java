/**
 * The REST interface of WordPress, both ways: reads comments and posts, posts replies, and tests a connection. It decides
 * nothing: every answer is a value that says what is known of it. Which sites are connected, and with which account, lies in
 * {@code .connection}. No table here.
 */
@NullMarked
package org.signpost.wordpress;

import org.jspecify.annotations.NullMarked;
