/** The codes a ward lists: procedures, steps, categories, topics, touchpoints and indicators, with their names. */
@NullMarked
package vn.gioc.domain.catalog;

import org.jspecify.annotations.NullMarked;
