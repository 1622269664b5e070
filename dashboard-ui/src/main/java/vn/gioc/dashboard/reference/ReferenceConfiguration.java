package vn.gioc.dashboard.reference;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds the settings of what is laid down. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReferenceSettings.class)
class ReferenceConfiguration {}
