/** Who may look: an administrator, readers with a key, and walls that were paired by a code. */
@NullMarked
package vn.gioc.dashboard.access;

import org.jspecify.annotations.NullMarked;
