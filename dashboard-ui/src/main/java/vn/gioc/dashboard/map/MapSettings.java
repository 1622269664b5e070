package vn.gioc.dashboard.map;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the map comes from: {@code gioc.*}, or {@code GIOC_*} in the environment.
 *
 * @param areas the GeoJSON file of the neighbourhoods; absent: the sample, which shows no real ward
 */
@ConfigurationProperties("gioc")
public record MapSettings(@Nullable Path areas) {}
