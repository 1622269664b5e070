/** Judges the figures by the rules of alerts, beside the feed. */
@NullMarked
package vn.gioc.dashboard.watch;

import org.jspecify.annotations.NullMarked;
