/** Figures read from the tables: one definition of each, for wall, phone, API and files alike. */
@NullMarked
package vn.gioc.dashboard.figure;

import org.jspecify.annotations.NullMarked;
