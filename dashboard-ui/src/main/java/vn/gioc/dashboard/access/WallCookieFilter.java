package vn.gioc.dashboard.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Knows a wall by its cookie. A screen that comes to {@code /wall} without one gets one, which opens nothing until the
 * screen has been paired. The cookie is never in an address, and no script can read it.
 */
final class WallCookieFilter extends OncePerRequestFilter {
    static final String COOKIE = "gioc-wall";

    /** The request attribute with the id of a wall that waits to be paired. */
    static final String WAITING = "vn.gioc.wall.waiting";

    /** The longest that browsers keep a cookie; each visit renews it. */
    private static final Duration KEPT = Duration.ofDays(400);

    private final Walls walls;

    WallCookieFilter(Walls walls) {
        this.walls = walls;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = path(request);
        return path.startsWith("/VAADIN/build/") || path.startsWith("/VAADIN/static/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() == null) {
            try {
                recognise(request, response);
            } catch (DataAccessException e) {
                if (comesToTheWall(request)) {
                    comeAgain(response);
                    return;
                }
            }
        }
        chain.doFilter(request, response);
    }

    private void recognise(HttpServletRequest request, HttpServletResponse response) {
        String token = token(request);
        Optional<Walls.Wall> known = token == null ? Optional.empty() : walls.authenticate(token);
        if (known.isPresent()) {
            String unit = known.get().unit();
            if (unit == null) {
                request.setAttribute(WAITING, known.get().id());
            } else {
                signIn(new WallAuthentication(known.get().id(), unit));
            }
            if (token != null && comesToTheWall(request)) {
                setCookie(request, response, token);
            }
        } else if (comesToTheWall(request)) {
            walls.begin().ifPresent(beginning -> {
                request.setAttribute(WAITING, beginning.wall());
                setCookie(request, response, beginning.token());
            });
        }
    }

    private static void signIn(Authentication wall) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(wall);
        SecurityContextHolder.setContext(context);
    }

    /** A wall whose page is loaded while the database is away tries again by itself. */
    private static void comeAgain(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write("""
                        <!doctype html><html lang="vi"><meta charset="utf-8"><meta http-equiv="refresh" content="5">
                        <title>GIOC</title><body style="background:#0b1220;color:#cbd5e1;font:5vh sans-serif">
                        <main>Chưa đọc được dữ liệu. Màn hình tự thử lại.</main>""");
    }

    /** Loads the page itself, not one of its parts. */
    private static boolean comesToTheWall(HttpServletRequest request) {
        String path = path(request);
        return request.getMethod().equals("GET")
                && (path.equals("/wall") || path.startsWith("/wall/"))
                && request.getParameter("v-r") == null;
    }

    private static void setCookie(HttpServletRequest request, HttpServletResponse response, String token) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, token)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Strict")
                        .path("/")
                        .maxAge(KEPT)
                        .build()
                        .toString());
    }

    private static @Nullable String token(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    static @Nullable UUID waiting(@Nullable Object attribute) {
        return attribute instanceof UUID wall ? wall : null;
    }
}
