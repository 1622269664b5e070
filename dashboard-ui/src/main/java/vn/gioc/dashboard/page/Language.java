package vn.gioc.dashboard.page;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Locale;
import vn.gioc.dashboard.language.Words;

/** The language of a request: what its address asks for, else what the browser prefers, else Vietnamese. */
public final class Language {
    private Language() {}

    /** The language of a view being entered: its request may be a later one, without the address's question. */
    public static Words of(BeforeEnterEvent event) {
        VaadinRequest request = VaadinRequest.getCurrent();
        boolean known = request != null && request.getHeader("Accept-Language") != null;
        return Words.of(
                event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter("lang")
                        .orElse(null),
                known ? request.getLocale() : null);
    }

    /** @param wall a wall does not ask its browser: it hangs in a ward */
    public static Words of(VaadinRequest request, boolean wall) {
        Locale preferred = request.getHeader("Accept-Language") == null ? null : request.getLocale();
        return Words.of(request.getParameter("lang"), wall ? null : preferred);
    }
}
