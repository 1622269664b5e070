/** Which open dossiers will pass their due moment at the pace that dossiers like them have gone at lately. */
@NullMarked
package vn.gioc.domain.forecast;

import org.jspecify.annotations.NullMarked;
