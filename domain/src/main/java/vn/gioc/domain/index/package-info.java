/** The service index of Quyết định 766/QĐ-TTg as this centre can estimate it: weights, shares, points won and lost. */
@NullMarked
package vn.gioc.domain.index;

import org.jspecify.annotations.NullMarked;
