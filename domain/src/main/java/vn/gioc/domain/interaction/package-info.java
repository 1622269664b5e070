/** Interactions (lượt tương tác) that other systems of a digital ward tell the centre. */
@NullMarked
package vn.gioc.domain.interaction;

import org.jspecify.annotations.NullMarked;
