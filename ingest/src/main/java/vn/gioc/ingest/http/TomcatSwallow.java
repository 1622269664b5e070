package vn.gioc.ingest.http;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Lets the server read on to the end of a body that it has refused, up to 32 MB. Otherwise it hangs up while the client
 * is still sending, and the client sees a broken connection instead of the answer.
 */
@Component
final class TomcatSwallow implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private static final int MOST_BYTES = 32 * 1024 * 1024;

    @Override
    public void customize(TomcatServletWebServerFactory tomcat) {
        tomcat.addConnectorCustomizers(
                connector -> connector.setProperty("maxSwallowSize", String.valueOf(MOST_BYTES)));
    }
}
