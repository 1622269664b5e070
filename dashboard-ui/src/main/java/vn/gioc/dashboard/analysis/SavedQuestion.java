package vn.gioc.dashboard.analysis;

import java.util.UUID;

/**
 * A question with a name.
 *
 * @param owner who saved it
 * @param query of the page's address
 * @param shared whether others see it too
 */
record SavedQuestion(UUID id, String owner, String name, String query, boolean shared) {
    /** Longer ones fit no line. */
    static final int NAME_MAX = 80;

    /** More than an address bar takes. */
    static final int QUERY_MAX = 8000;

    SavedQuestion {
        name = name.strip();
        if (name.isEmpty() || name.length() > NAME_MAX || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a name has 1 to " + NAME_MAX + " characters");
        }
        if (query.length() > QUERY_MAX) {
            throw new IllegalArgumentException("a question has at most " + QUERY_MAX + " characters");
        }
    }
}
