/** How the screens speak: words, numbers and dates in Vietnamese and English. */
@NullMarked
package vn.gioc.dashboard.language;

import org.jspecify.annotations.NullMarked;
