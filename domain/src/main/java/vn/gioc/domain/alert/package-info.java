/** Rules of what is out of order, and how an alert comes, goes and is not repeated. */
@NullMarked
package vn.gioc.domain.alert;

import org.jspecify.annotations.NullMarked;
