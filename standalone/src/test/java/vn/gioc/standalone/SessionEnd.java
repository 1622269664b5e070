package vn.gioc.standalone;

import com.sun.tools.attach.VirtualMachine;
import java.util.Map;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** Ends a session within a running centre, as its time limit does. The browser is told nothing, and keeps its cookie. */
final class SessionEnd {
    /** What the centre must be started with, so that it can be done from outside. */
    static final Map<String, String> ENVIRONMENT = Map.of("SERVER_TOMCAT_MBEANREGISTRY_ENABLED", "true");

    private SessionEnd() {}

    /** @param process one we started ourselves: what it sends is to be trusted */
    @SuppressWarnings("BanJNDI")
    static void of(String session, long process) throws Exception {
        VirtualMachine centre = VirtualMachine.attach(Long.toString(process));
        String address = centre.startLocalManagementAgent();
        centre.detach();
        try (JMXConnector connector = JMXConnectorFactory.connect(new JMXServiceURL(address))) {
            MBeanServerConnection beans = connector.getMBeanServerConnection();
            ObjectName manager = beans.queryNames(new ObjectName("Tomcat:type=Manager,*"), null).stream()
                    .findFirst()
                    .orElseThrow();
            beans.invoke(manager, "expireSession", new Object[] {session}, new String[] {String.class.getName()});
        }
    }
}
