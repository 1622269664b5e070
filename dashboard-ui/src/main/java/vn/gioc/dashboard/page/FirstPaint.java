package vn.gioc.dashboard.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Optional;

/** A page whose first figures stand in its first answer, for those who may read them. */
@FunctionalInterface
public interface FirstPaint {
    /** @param path without the leading slash */
    Optional<Component> of(String path, VaadinRequest request);
}
