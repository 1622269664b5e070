/** The units a centre watches, their areas and sources. */
@NullMarked
package vn.gioc.domain.unit;

import org.jspecify.annotations.NullMarked;
