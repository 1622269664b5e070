package vn.gioc.ingest.http;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import vn.gioc.ingest.key.KeyRing;

/** Only a source key opens the door for events; there are no sessions, and so nothing to forge. */
@Configuration(proxyBeanMethods = false)
class EventsSecurity {
    @Bean
    @Order(1)
    SecurityFilterChain eventsChain(HttpSecurity http, KeyRing keys) {
        return http.securityMatcher(EventsController.PATH)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new SourceKeyFilter(keys), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                        (request, response, e) -> unknown(request.getHeader(HttpHeaders.AUTHORIZATION) != null)
                                .write(response)))
                .build();
    }

    /** RFC 6750: an error is named only where a key was shown. */
    private static Problem unknown(boolean keyShown) {
        return new Problem(
                        HttpStatus.UNAUTHORIZED,
                        keyShown ? "The source key is unknown." : "A source key is required: Authorization: Bearer …")
                .with(
                        HttpHeaders.WWW_AUTHENTICATE,
                        "Bearer realm=\"gioc\"" + (keyShown ? ", error=\"invalid_token\"" : ""));
    }
}
