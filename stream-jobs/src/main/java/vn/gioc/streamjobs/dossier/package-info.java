/** Dossiers: from their events to rows and movements. */
@NullMarked
package vn.gioc.streamjobs.dossier;

import org.jspecify.annotations.NullMarked;
