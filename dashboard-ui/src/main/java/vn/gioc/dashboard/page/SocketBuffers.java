package vn.gioc.dashboard.page;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletContext;
import jakarta.servlet.ServletContext;
import java.util.Collections;
import org.atmosphere.cpr.ApplicationConfig;
import org.atmosphere.cpr.AtmosphereFramework;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * What is kept free for what goes over the WebSocket of each open screen. Of themselves the libraries keep 90 KB; news are
 * short, longer ones go in parts, and browsers say nothing over it ({@link Shell}).
 */
@Component
final class SocketBuffers
        implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, VaadinServiceInitListener {
    private static final String SENT = "org.apache.tomcat.websocket.DEFAULT_BUFFER_SIZE";
    private static final int SENT_BYTES = 2048;
    private static final int HEARD_BYTES = 1024;

    /** Tomcat has five of these a socket, and reads the setting once in a process, before its first. */
    @Override
    public void customize(TomcatServletWebServerFactory tomcat) {
        if (System.getProperty(SENT) == null) {
            System.setProperty(SENT, Integer.toString(SENT_BYTES));
        }
    }

    /** Vaadin sets its own when it begins, and has no setting for it. */
    @Override
    public void serviceInit(ServiceInitEvent event) {
        ServletContext context = ((VaadinServletContext) event.getSource().getContext()).getContext();
        for (String name : Collections.list(context.getAttributeNames())) {
            if (context.getAttribute(name) instanceof AtmosphereFramework push) {
                push.addInitParameter(ApplicationConfig.WEBSOCKET_BUFFER_SIZE, Integer.toString(HEARD_BYTES));
            }
        }
    }
}
