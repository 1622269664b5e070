/** How good the data are: which sources were heard, what was refused, and what was taken but can't stand as it is. */
@NullMarked
package vn.gioc.dashboard.quality;

import org.jspecify.annotations.NullMarked;
