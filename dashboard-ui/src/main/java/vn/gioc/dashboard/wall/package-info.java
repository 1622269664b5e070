/** The wall: one sentence a scene, read from five metres, that says by itself when it is stale. */
@NullMarked
package vn.gioc.dashboard.wall;

import org.jspecify.annotations.NullMarked;
