package vn.gioc.dashboard.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import vn.gioc.dashboard.language.Words;

/**
 * The first answer to a browser: its language and theme, our files by their hashes, and the first figures as plain HTML,
 * before any script has come.
 */
@Service
class IndexPage implements VaadinServiceInitListener {
    private final transient List<FirstPaint> paints;

    IndexPage(ObjectProvider<FirstPaint> paints) {
        this.paints = paints.orderedStream().toList();
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::complete);
        event.getSource().setSystemMessagesProvider(asked -> silent());
    }

    /** No box of Vaadin's over a wall: where a session ends, the page simply begins anew. */
    private static CustomizedSystemMessages silent() {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setInternalErrorNotificationEnabled(false);
        return messages;
    }

    private void complete(IndexHtmlResponse response) {
        Document page = response.getDocument();
        VaadinRequest request = response.getVaadinRequest();
        String path = path(request);
        boolean wall = path.equals("wall") || path.startsWith("wall/");
        Element root = page.selectFirst("html");
        Words words = Language.of(request, wall);
        String language = words.locale().getLanguage();
        if (root != null) {
            root.attr("lang", language);
            root.attr("data-screen", wall ? "wall" : "page");
            if (wall) {
                // Dark whatever the machine prefers, unless the address says that it hangs in a bright room.
                root.attr("data-theme", "light".equals(request.getParameter("theme")) ? "light" : "dark");
            }
        }
        link(page, "stylesheet", "/screens/tokens.css");
        boolean guide = path.equals("styleguide");
        link(page, "stylesheet", wall || guide ? "/screens/wall.css" : "/screens/page.css");
        if (wall) {
            link(page, "stylesheet", "/screens/upright.css").attr("media", "(max-aspect-ratio: 1/1)");
        }
        if (guide) {
            link(page, "stylesheet", "/screens/styleguide.css");
        }
        page.head()
                .appendElement("link")
                .attr("rel", "manifest")
                .attr("href", "/manifest.webmanifest?lang=" + language);
        link(page, "apple-touch-icon", "/screens/icon-whole-512.png");
        meta(page, "description", words.say("app.description"));
        meta(page, "theme-color", "#0D1312").attr("media", "(prefers-color-scheme: dark)");
        meta(page, "theme-color", wall ? "#0D1312" : "#F5F6F3").attr("media", "(prefers-color-scheme: light)");
        meta(page, "apexcharts", Asset.address("/library/apexcharts.min.js"));
        meta(page, "gioc-worker", InstalledApp.worker());
        page.head().prepend("<link rel=\"icon\" href=\"" + Asset.address("/screens/mark.svg") + "\">");
        // Ours come first: a chart must be known before Flow speaks to it.
        if (wall || guide || path.equals("analysis")) {
            script(page, "/screens/chart.js");
        } else {
            script(page, "/screens/push.js");
        }
        script(page, "/screens/pulse.js");
        boolean light = RouteConfiguration.forApplicationScope()
                .getRoute(path)
                .filter(view -> view.isAnnotationPresent(NativeElementsOnly.class))
                .isPresent();
        if (light) {
            LightBundle.of(page).ifPresent(bundle -> bundle.apply(page));
        }
        for (FirstPaint paint : paints) {
            Optional<Component> first = paint.of(path, request);
            if (first.isPresent()) {
                // What is not live is not shown as if it were, not even until the first script has come.
                if (root != null && "false".equals(first.get().getElement().getAttribute("data-live"))) {
                    root.attr("data-lost", "");
                }
                page.body()
                        .prependElement("div")
                        .attr("id", "first-paint")
                        .html(first.get().getElement().getOuterHTML());
                return;
            }
        }
    }

    private static String path(VaadinRequest request) {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        return path.startsWith("/") ? path.substring(1) : path;
    }

    private static Element meta(Document page, String name, String content) {
        return page.head().appendElement("meta").attr("name", name).attr("content", content);
    }

    private static Element link(Document page, String rel, String path) {
        return page.head().appendElement("link").attr("rel", rel).attr("href", Asset.address(path));
    }

    private static void script(Document page, String path) {
        page.head().prepend("<script type=\"module\" src=\"" + Asset.address(path) + "\"></script>");
    }
}
