/** Why something is due when it is: for programs, and on a dossier's page. */
@NullMarked
package vn.gioc.dashboard.deadline;

import org.jspecify.annotations.NullMarked;
