package vn.gioc.domain.alert;

/** How bad an alert is. */
public enum Severity {
    WATCH,
    BAD
}
