package vn.gioc.dashboard.analysis;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import org.springframework.web.ErrorResponseException;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Word;

/** Why a question is not answered, in words, and a way on. */
final class Refused extends Div {
    Refused(ErrorResponseException refusal, AnalysisQuestion question, Words words) {
        addClassName("refused");
        String key = switch (refusal.getStatusCode().value()) {
            case 404 -> "analysis.refused.dataset";
            case 410 -> "analysis.refused.gone";
            default -> "analysis.refused";
        };
        Anchor again = new Anchor(
                words.locale().getLanguage().equals("en") ? "/analysis?lang=en" : "/analysis",
                words.say("analysis.again"));
        again.addClassNames("button", "second");
        add(Word.of("h1", words.say(key)));
        // The answer of the file's address, word for word: it names parameters, in English.
        Word detail = Word.of("p", String.valueOf(refusal.getBody().getDetail()), "note");
        detail.mark("lang", "en");
        add(Word.of("p", words.say("analysis.refused.address"), "notice"));
        add(Word.of("p", "/analysis?" + question.query(), "note"), detail, again);
    }
}
