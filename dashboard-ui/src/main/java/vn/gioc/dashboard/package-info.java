/** Tables in, browser out: figures, the feed, the screens, the files, and who may see them. */
@NullMarked
package vn.gioc.dashboard;

import org.jspecify.annotations.NullMarked;
