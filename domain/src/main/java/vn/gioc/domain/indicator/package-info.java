/** Indicators (chỉ tiêu) of the sectors and the periods they speak of. */
@NullMarked
package vn.gioc.domain.indicator;

import org.jspecify.annotations.NullMarked;
