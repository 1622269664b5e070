/** Figures: buckets of time, measures, the balance and the names that screens and files share. */
@NullMarked
package vn.gioc.domain.figure;

import org.jspecify.annotations.NullMarked;
