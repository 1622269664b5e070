/** The shapes of neighbourhoods, from a GeoJSON file: no tiles, no network. */
@NullMarked
package vn.gioc.dashboard.map;

import org.jspecify.annotations.NullMarked;
