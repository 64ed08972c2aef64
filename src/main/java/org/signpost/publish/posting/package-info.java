/**
 * The way of an approved reply to its website, and off it again: the comment and its page are read once more, the reply is
 * looked for, posted once with a key by which it is found again, and the answer is checked. What the site did not confirm is
 * looked for, never posted again. No row is locked and no transaction open while the site answers: a lease in the row says
 * who has the reply. Tables: {@code reply}, {@code site_approval}.
 *
 * <p>Places for {@link org.signpost.platform.CrashPoint}: {@code post.before-sending}, {@code post.after-intent}, {@code
 * post.after-http}, {@code post.before-commit}, {@code post.after-commit}.
 */
@NullMarked
package org.signpost.publish.posting;

import org.jspecify.annotations.NullMarked;
