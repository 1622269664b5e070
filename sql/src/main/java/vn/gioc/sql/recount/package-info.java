/** The figures counted again from the raw events, in SQL alone: nothing here shares a rule with the jobs. */
@NullMarked
package vn.gioc.sql.recount;

import org.jspecify.annotations.NullMarked;
