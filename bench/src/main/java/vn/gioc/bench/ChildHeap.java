package vn.gioc.bench;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** What the heap of another process of this machine holds once its garbage is gone. */
final class ChildHeap implements AutoCloseable {
    private final JMXConnector connector;
    private final MemoryMXBean memory;

    @SuppressWarnings("BanJNDI")
    private ChildHeap(JMXConnector connector) throws IOException {
        this.connector = connector;
        this.memory = ManagementFactory.getPlatformMXBean(connector.getMBeanServerConnection(), MemoryMXBean.class);
    }

    /** @param pid of a process we started ourselves: what it sends is to be trusted */
    @SuppressWarnings("BanJNDI")
    static ChildHeap of(long pid) throws IOException, AttachNotSupportedException {
        VirtualMachine process = VirtualMachine.attach(Long.toString(pid));
        try {
            return new ChildHeap(JMXConnectorFactory.connect(new JMXServiceURL(process.startLocalManagementAgent())));
        } finally {
            process.detach();
        }
    }

    /** Megabytes. Collects the garbage first, which takes the process a moment. */
    double used() {
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed() / (1024.0 * 1024.0);
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
