package vn.gioc.dashboard.page;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A view made of elements that every browser knows, and of our own chart: its page does without Vaadin's components,
 * which are half of all bytes. Opened by a whole page load, never by a router link from or to a view that is not.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface NativeElementsOnly {}
