package vn.gioc.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class LightBundleTest {
    @Test
    void theComponentsAndWhatIsFetchedAheadAreReadFromTheBundle() {
        LightBundle bundle = LightBundle.parse(
                        "const __vite__mapDeps=(i,m=x,d=(m.f||(m.f=[\"./generated-flow-imports-a1.js\",\"./tooltip-b2.js\"])))=>d;")
                .orElseThrow();
        assertThat(bundle.components()).isEqualTo("generated-flow-imports-a1.js");
        assertThat(bundle.ahead()).contains("tooltip-b2.js");
        Document page = Jsoup.parse("<head></head>");
        bundle.apply(page);
        assertThat(page.selectFirst("script[type=importmap]").data())
                .contains("/VAADIN/build/generated-flow-imports-a1.js", "/screens/no-components.js?v=");
    }

    @Test
    void aBundleThatLooksOtherwiseIsLeftWhole() {
        assertThat(LightBundle.parse("import('./all.js')")).isEmpty();
    }

    @Test
    void anAddressHoldsTheHashOfTheFile() {
        assertThat(Asset.address("/screens/wall.css")).matches("/screens/wall\\.css\\?v=[0-9a-f]{16}");
    }
}
