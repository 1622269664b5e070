/** What reaches the centre: CloudEvents whose data are records that check themselves. */
@NullMarked
package vn.gioc.domain.event;

import org.jspecify.annotations.NullMarked;
