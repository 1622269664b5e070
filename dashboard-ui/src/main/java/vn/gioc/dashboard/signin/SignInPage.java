package vn.gioc.dashboard.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Asset;

/** The form to sign in by: a page that needs no script, so that nothing but a wrong password keeps anybody out. */
@Controller
class SignInPage {
    @GetMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> form(HttpServletRequest request, @Nullable CsrfToken csrf) {
        Locale preferred = request.getHeader("Accept-Language") == null ? null : request.getLocale();
        Words words = Words.of(request.getParameter("lang"), preferred);
        boolean wrong = request.getParameter("error") != null;
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.valueOf("text/html;charset=UTF-8"))
                .body(page(words, wrong, csrf).outerHtml());
    }

    private static Document page(Words words, boolean wrong, @Nullable CsrfToken csrf) {
        Document page = Document.createShell("");
        page.selectStream("html")
                .forEach(html -> html.attr("lang", words.locale().getLanguage()));
        page.prepend("<!doctype html>");
        page.charset(java.nio.charset.StandardCharsets.UTF_8);
        page.head()
                .appendElement("meta")
                .attr("name", "viewport")
                .attr("content", "width=device-width, initial-scale=1");
        page.title(words.say("signin.title") + " – GIOC");
        for (String sheet : new String[] {"/screens/tokens.css", "/screens/page.css"}) {
            page.head().appendElement("link").attr("rel", "stylesheet").attr("href", Asset.address(sheet));
        }
        page.head().appendElement("link").attr("rel", "icon").attr("href", Asset.address("/screens/mark.svg"));
        Element main = page.body().addClass("sign-in").appendElement("main");
        main.appendElement("div").addClass("mark").attr("aria-hidden", "true");
        main.appendElement("h1").text(words.say("signin.title"));
        main.appendElement("p").addClass("quiet").text(words.say("signin.of"));
        if (wrong) {
            main.appendElement("p")
                    .addClass("notice bad")
                    .attr("role", "alert")
                    .appendElement("span")
                    .addClass("state bad")
                    .text(words.say("signin.wrong"));
        }
        Element form = main.appendElement("form").attr("method", "post").attr("action", "/login");
        field(form, "username", "text", words.say("signin.username"), "username");
        field(form, "password", "password", words.say("signin.password"), "current-password");
        if (csrf != null) {
            form.appendElement("input")
                    .attr("type", "hidden")
                    .attr("name", csrf.getParameterName())
                    .attr("value", csrf.getToken());
        }
        form.appendElement("button").attr("type", "submit").addClass("strong").text(words.say("signin.enter"));
        return page;
    }

    private static void field(Element form, String name, String type, String label, String complete) {
        Element field = form.appendElement("label");
        field.appendElement("span").text(label);
        field.appendElement("input")
                .attr("name", name)
                .attr("type", type)
                .attr("autocomplete", complete)
                .attr("autocapitalize", "none")
                .attr("required", "");
    }
}
