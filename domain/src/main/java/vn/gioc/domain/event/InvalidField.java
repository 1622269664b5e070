package vn.gioc.domain.event;

/** A field of an event that breaks a rule. The message never repeats the value: it may be personal. */
public final class InvalidField extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;

    public InvalidField(String field, String detail) {
        super(detail, null, false, false);
        this.field = field;
    }

    /** The path of the field, such as {@code time} or {@code data.status}. */
    public String field() {
        return field;
    }

    /** The reason, in words fit to send back and to list. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
