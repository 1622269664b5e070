package vn.gioc.dashboard.page;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.time.Duration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;

/**
 * Our static files: open to all, compressed by the build, kept for ever by browsers, for their addresses hold the hash of
 * what they say. What has no hash in its address is asked for without the cache.
 */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:/vn/gioc/dashboard/page/screens.properties")
class StaticFiles implements WebMvcConfigurer {
    private static final String[] PATHS = {
        "/screens/**", "/library/**", "/manifest.webmanifest", "/offline-worker.js", "/offline.html"
    };

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/screens/**")
                .addResourceLocations("classpath:/META-INF/resources/screens/")
                .setCacheControl(forEver())
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver());
        registry.addResourceHandler("/library/**")
                .addResourceLocations("classpath:/META-INF/resources/library/")
                .setCacheControl(forEver())
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver());
    }

    /** Before the views' chain, which would ask for a name and a password. */
    @Bean
    @Order(2)
    SecurityFilterChain staticFileAccess(HttpSecurity http) {
        return http.securityMatcher(PATHS)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Vaadin's files have hashes in their addresses, and yet would be asked for again after an hour. */
    @Bean
    FilterRegistrationBean<Filter> bundleForEver() {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(
                (request, response, chain) -> chain.doFilter(request, new KeptForEver((HttpServletResponse) response)));
        registration.addUrlPatterns("/VAADIN/build/*", "/VAADIN/static/push/*");
        return registration;
    }

    private static final class KeptForEver extends HttpServletResponseWrapper {
        KeptForEver(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, String value) {
            boolean kept = name.equalsIgnoreCase("Cache-Control") && value.startsWith("max-age");
            super.setHeader(name, kept ? forEver().getHeaderValue() : value);
        }
    }

    private static CacheControl forEver() {
        return CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    }
}
