package vn.gioc.dashboard.delivery;

import java.util.UUID;

/**
 * One message on its way, claimed for a try.
 *
 * @param id the same at each try, so that who gets it twice can tell
 * @param n the entry of the alert it tells of
 * @param target an address, or the id of a push subscription
 * @param tries this one included
 */
record Message(UUID id, UUID alert, int n, Channel channel, String target, int tries) {}
