package vn.gioc.dashboard.access;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A paired wall: it may read one unit's screens. */
final class WallAuthentication extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final UUID wall;
    private final String unit;

    WallAuthentication(UUID wall, String unit) {
        super(List.of(new SimpleGrantedAuthority("ROLE_WALL")));
        this.wall = wall;
        this.unit = unit;
        setAuthenticated(true);
    }

    UUID wall() {
        return wall;
    }

    String unit() {
        return unit;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public Object getPrincipal() {
        return "wall " + wall;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WallAuthentication that && that.wall.equals(wall) && that.unit.equals(unit);
    }

    @Override
    public int hashCode() {
        return Objects.hash(wall, unit);
    }
}
