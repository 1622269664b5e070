package vn.gioc.dashboard.map;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The map is read once, at the start: a file that can't be read stops it with its reason. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MapSettings.class)
class MapConfiguration {
    @Bean
    AreaShapes areaShapes(MapSettings settings) {
        return settings.areas() == null ? AreaShapes.sample() : AreaShapes.read(settings.areas());
    }
}
