package vn.gioc.ingest.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.gioc.ingest.key.KeyRing;
import vn.gioc.ingest.key.SourceKey;

/** Knows a sender by {@code Authorization: Bearer <source key>}. Who shows no known key goes on unknown. */
final class SourceKeyFilter extends OncePerRequestFilter {
    private static final String SCHEME = "Bearer ";

    private final KeyRing keys;

    SourceKeyFilter(KeyRing keys) {
        this.keys = keys;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        presented(request.getHeader(HttpHeaders.AUTHORIZATION))
                .flatMap(keys::find)
                .ifPresent(SourceKeyFilter::letIn);
        chain.doFilter(request, response);
    }

    private static Optional<String> presented(@Nullable String header) {
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(header.substring(SCHEME.length()).strip())
                : Optional.empty();
    }

    private static void letIn(SourceKey key) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new PreAuthenticatedAuthenticationToken(key, "", List.of()));
        SecurityContextHolder.setContext(context);
    }
}
