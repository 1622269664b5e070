package vn.gioc.dashboard.delivery;

/** A way out of the centre. In the app an alert is seen without any. */
public enum Channel {
    EMAIL,
    WEBHOOK,
    PUSH
}
