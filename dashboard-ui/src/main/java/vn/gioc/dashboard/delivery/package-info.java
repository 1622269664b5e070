/** How an alert reaches people: an outbox, and the ways out of it: e-mail, signed webhook, Web Push. */
@NullMarked
package vn.gioc.dashboard.delivery;

import org.jspecify.annotations.NullMarked;
