/** The manager's pages, phone in hand: what is wrong first, then the list, then the dossier. */
@NullMarked
package vn.gioc.dashboard.manager;

import org.jspecify.annotations.NullMarked;
