package vn.gioc.dashboard.delivery;

/** A channel as it is walked: one try, which ends well or says why not. */
interface Way {
    Channel channel();

    /** Takes at most as long as the settings' timeouts allow. No transaction is open meanwhile. */
    void send(Message message, Telling telling) throws Undelivered;
}
