/** Measurements, taken side by side in one run: ratios say more on a noisy machine than seconds do. */
@NullMarked
package vn.gioc.bench;

import org.jspecify.annotations.NullMarked;
