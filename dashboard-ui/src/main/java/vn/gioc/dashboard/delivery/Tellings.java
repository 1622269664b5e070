package vn.gioc.dashboard.delivery;

import java.util.Optional;

/** Finds what a message is to say; empty where its entry is no longer kept. */
@FunctionalInterface
interface Tellings {
    Optional<Telling> find(Message message);
}
