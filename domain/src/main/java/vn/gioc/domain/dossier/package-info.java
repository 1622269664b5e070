/** Dossiers (hồ sơ thủ tục hành chính): their events in the one order, and the movements that follow. */
@NullMarked
package vn.gioc.domain.dossier;

import org.jspecify.annotations.NullMarked;
