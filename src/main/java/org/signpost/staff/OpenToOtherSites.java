package org.signpost.staff;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a route that programs and other websites call on purpose (a webhook, the one-click unsubscribe of RFC 8058): it is
 * not guarded against cross-site requests, so it must check a secret of its own and take nothing from the session.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OpenToOtherSites {}
