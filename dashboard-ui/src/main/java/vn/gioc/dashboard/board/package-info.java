/** What screens show: figures, series and lists of one unit at one moment, as records without any rule of drawing. */
@NullMarked
package vn.gioc.dashboard.board;

import org.jspecify.annotations.NullMarked;
