/** One feed a server: hears of each flush, reads the board once, and tells every screen. */
@NullMarked
package vn.gioc.dashboard.feed;

import org.jspecify.annotations.NullMarked;
