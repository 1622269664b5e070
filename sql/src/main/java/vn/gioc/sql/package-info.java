/** The database contract: migrations, and the statements that modules share. */
@NullMarked
package vn.gioc.sql;

import org.jspecify.annotations.NullMarked;
