/** How long details are kept, as the ward sets it. */
@NullMarked
package vn.gioc.dashboard.retention;

import org.jspecify.annotations.NullMarked;
