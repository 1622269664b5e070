package vn.gioc.dashboard.access;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import vn.gioc.dashboard.DashboardSettings;

/** What may be read by whom. Sending events is not of this module. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {
    /** Programs: a read key, or the session of somebody who signed in. Nothing here changes anything. */
    @Bean
    @Order(2)
    SecurityFilterChain apiAccess(HttpSecurity http, DashboardSettings settings) {
        return http.securityMatcher("/api/**", "/actuator/**")
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .addFilterBefore(new ReadKeyFilter(settings.readKey()), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/actuator/health", "/actuator/health/**", "/actuator/prometheus", "/api/openapi.json")
                        .access((who, context) -> new AuthorizationDecision(fromThisMachine(context.getRequest())
                                || who.get().getAuthorities().stream()
                                        .anyMatch(each -> "ROLE_READER".equals(each.getAuthority())
                                                || "ROLE_ADMIN".equals(each.getAuthority()))))
                        .requestMatchers(HttpMethod.GET)
                        .hasAnyRole("READER", "ADMIN")
                        .requestMatchers(HttpMethod.HEAD)
                        .hasAnyRole("READER", "ADMIN")
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint((request, response, e) -> Refusal.write(
                                        response, HttpStatus.UNAUTHORIZED, "reading takes a read key or a session"))
                                .accessDeniedHandler((request, response, e) ->
                                        Refusal.write(response, HttpStatus.FORBIDDEN, "not allowed")))
                .build();
    }

    /** People and walls. Each view says who may see it; of which walls somebody has the sheet, its controller says. */
    @Bean
    @Order(3)
    SecurityFilterChain viewAccess(HttpSecurity http, Walls walls) {
        return http.addFilterBefore(new WallCookieFilter(walls), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(HttpMethod.GET, "/meeting.pdf").authenticated())
                .with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView("/login", "/login"))
                .build();
    }

    /** Not behind a proxy, whose own address says nothing about who asks. */
    private static boolean fromThisMachine(HttpServletRequest request) {
        if (request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null) {
            return false;
        }
        try {
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
