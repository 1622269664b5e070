package vn.gioc.dashboard.access;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The one-time password of an administrator made at the first start: for the launcher to print once, never for a log. */
@Component
public class FirstPassword {
    private final AtomicReference<@Nullable String> password = new AtomicReference<>();

    /** The password, to whoever asks first; empty ever after, and where none was made. */
    public Optional<String> take() {
        return Optional.ofNullable(password.getAndSet(null));
    }

    void made(String oneTimePassword) {
        password.set(oneTimePassword);
    }
}
