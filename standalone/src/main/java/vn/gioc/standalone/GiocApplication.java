package vn.gioc.standalone;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import vn.gioc.dashboard.DashboardConfiguration;
import vn.gioc.ingest.IngestConfiguration;

/** The web half of a centre: events in and screens out, behind one port. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({IngestConfiguration.class, DashboardConfiguration.class})
public class GiocApplication {}
