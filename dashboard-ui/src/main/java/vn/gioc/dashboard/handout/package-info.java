/** The sheet of paper that a meeting leaves with: the frozen figures, what is open, and the notes. */
@NullMarked
package vn.gioc.dashboard.handout;

import org.jspecify.annotations.NullMarked;
