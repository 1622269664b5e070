/** The whole centre in one process: the commands, and what starts when. */
@NullMarked
package vn.gioc.standalone;

import org.jspecify.annotations.NullMarked;
