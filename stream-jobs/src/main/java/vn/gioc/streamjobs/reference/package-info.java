/** Calendars, catalogs and weights as they came into force: known to whoever tells a dossier or a report. */
@NullMarked
package vn.gioc.streamjobs.reference;

import org.jspecify.annotations.NullMarked;
