/** What was known at a moment: the tables told again from the ledger as it stood then, by the domain's own rules. */
@NullMarked
package vn.gioc.dashboard.knowledge;

import org.jspecify.annotations.NullMarked;
