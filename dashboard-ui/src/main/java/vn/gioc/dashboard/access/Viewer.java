package vn.gioc.dashboard.access;

import com.vaadin.flow.server.VaadinRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who looks at a view. To be asked while the view is being opened, on the request's thread. */
@Component
public class Viewer {
    public boolean isAdministrator() {
        Authentication who = who();
        return who != null
                && who.getAuthorities().stream().anyMatch(authority -> "ROLE_ADMIN".equals(authority.getAuthority()));
    }

    /** The name an administrator signed in with. */
    public Optional<String> administrator() {
        Authentication who = who();
        return isAdministrator() && who != null ? Optional.of(who.getName()) : Optional.empty();
    }

    /** Whether the unit's wall may be shown: to administrators, and to walls that were paired for it. */
    public boolean maySeeWall(String unit) {
        return isAdministrator() || wallUnit().filter(unit::equals).isPresent();
    }

    /** The unit that this paired wall shows. */
    public Optional<String> wallUnit() {
        return who() instanceof WallAuthentication wall ? Optional.of(wall.unit()) : Optional.empty();
    }

    /** The id of this paired wall, to note that it is there ({@link Walls#seen}). */
    public Optional<UUID> wall() {
        return who() instanceof WallAuthentication wall ? Optional.of(wall.wall()) : Optional.empty();
    }

    /** The id of this screen while it waits to be paired, to show its code ({@link Walls#beginPairing}). */
    public Optional<UUID> waitingWall() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return request == null
                ? Optional.empty()
                : Optional.ofNullable(WallCookieFilter.waiting(request.getAttribute(WallCookieFilter.WAITING)));
    }

    private static @org.jspecify.annotations.Nullable Authentication who() {
        return SecurityContextHolder.getContext().getAuthentication();
    }
}
