/** What every page stands on: its shell, its first paint as plain HTML, and files that are cached for ever. */
@NullMarked
package vn.gioc.dashboard.page;

import org.jspecify.annotations.NullMarked;
