/** The balance of a unit over any stretch of time: what came in, what became of it, and that both are the same. */
@NullMarked
package vn.gioc.dashboard.balance;

import org.jspecify.annotations.NullMarked;
