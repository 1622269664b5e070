package vn.gioc.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReceivedTest {
    @Test
    void whatWasLoadedIsAddedUpAndTheLargestNamed() throws Exception {
        Received received = Received.of(List.of(
                sent("1", "http://localhost/VAADIN/build/client.js?v=2"),
                sent("2", "http://localhost/"),
                loaded("2", 2_000),
                loaded("1", 90_112),
                """
                {"message": {"method": "Network.dataReceived", "params": {"requestId": "1", "dataLength": 5}}}"""));
        assertThat(received).isEqualTo(new Received(92_112, 2, "client.js 88, / 1"));
    }

    @Test
    void aRequestThatIsNotYetLoadedIsNotCounted() throws Exception {
        assertThat(Received.of(List.of(sent("1", "http://localhost/push"))).requests())
                .isZero();
    }

    @Test
    void whatChromiumShowsOfItsOwnIsNotTheCentres() throws Exception {
        assertThat(Received.of(List.of(sent("1", "chrome://new-tab-page/icons.js"), loaded("1", 70_000)))
                        .bytes())
                .isZero();
    }

    @Test
    void whatTheBrowserKeptIsNoRequest() throws Exception {
        Received received = Received.of(List.of(
                sent("1", "http://localhost/screens/wall.css"),
                """
                {"message": {"method": "Network.responseReceived",
                  "params": {"requestId": "1", "response": {"fromDiskCache": true}}}}""",
                loaded("1", 0),
                sent("2", "http://localhost/VAADIN/build/client.js"),
                """
                {"message": {"method": "Network.requestServedFromCache", "params": {"requestId": "2"}}}""",
                loaded("2", 0)));
        assertThat(received.requests()).isZero();
    }

    private static String sent(String request, String url) {
        return """
                {"message": {"method": "Network.requestWillBeSent",
                  "params": {"requestId": "%s", "request": {"url": "%s"}}}}""".formatted(request, url);
    }

    private static String loaded(String request, long bytes) {
        return """
                {"message": {"method": "Network.loadingFinished",
                  "params": {"requestId": "%s", "encodedDataLength": %d}}}""".formatted(request, bytes);
    }
}
