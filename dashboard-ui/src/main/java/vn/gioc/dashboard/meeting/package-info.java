/** What a meeting looks at: a board that stands still, and the notes taken over it. */
@NullMarked
package vn.gioc.dashboard.meeting;

import org.jspecify.annotations.NullMarked;
