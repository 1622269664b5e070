package vn.gioc.dashboard.access;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Lets people sign in by name and password, and lets nobody guess: ten wrong passwords in five minutes at most. */
@Component
class LoginGuard implements AuthenticationProvider {
    private final Accounts accounts;
    private final Attempts byAddress;
    private final Attempts byName;

    LoginGuard(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.byAddress = new Attempts(10, Duration.ofMinutes(5), clock);
        this.byName = new Attempts(10, Duration.ofMinutes(5), clock);
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String name = asked.getName();
        String address = asked.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        if (!byAddress.allowed(address) || !byName.allowed(name)) {
            throw new LockedException("too many wrong passwords");
        }
        String role = role(name, String.valueOf(asked.getCredentials()));
        if (role.isEmpty()) {
            byAddress.wrong(address);
            byName.wrong(name);
            throw new BadCredentialsException("wrong name or password");
        }
        byAddress.right(address);
        byName.right(name);
        return UsernamePasswordAuthenticationToken.authenticated(
                name, null, List.of(new SimpleGrantedAuthority("ROLE_" + role)));
    }

    private String role(String name, String password) {
        try {
            return accounts.signIn(name, password).orElse("");
        } catch (DataAccessException e) {
            throw new AuthenticationServiceException("the database can't be read", e);
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
