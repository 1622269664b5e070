package vn.gioc.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What came over the wire, as Chrome's events of the network tell it: bodies as they were compressed, and their heads. What
 * the browser had already is no request.
 *
 * @param largest requests in words, the largest first
 */
record Received(long bytes, int requests, String largest) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int TOLD = 6;

    static Received of(List<String> events) throws JsonProcessingException {
        Map<String, String> addresses = new HashMap<>();
        Map<String, Long> finished = new HashMap<>();
        Set<String> kept = new HashSet<>();
        for (String event : events) {
            JsonNode message = JSON.readTree(event).path("message");
            JsonNode told = message.path("params");
            String request = told.path("requestId").asText();
            switch (message.path("method").asText()) {
                case "Network.requestWillBeSent" ->
                    addresses.put(request, told.path("request").path("url").asText());
                case "Network.loadingFinished" ->
                    finished.merge(request, told.path("encodedDataLength").asLong(), Long::sum);
                case "Network.requestServedFromCache" -> kept.add(request);
                case "Network.responseReceived" -> {
                    if (told.path("response").path("fromDiskCache").asBoolean()) {
                        kept.add(request);
                    }
                }
                default -> {}
            }
        }
        // Chromium's own pages come from its own files.
        Map<String, Long> sizes = new HashMap<>(finished);
        sizes.keySet()
                .removeIf(request -> kept.contains(request)
                        || !addresses.getOrDefault(request, "").startsWith("http"));
        String largest = sizes.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(TOLD)
                .map(each -> file(addresses.getOrDefault(each.getKey(), "")) + " " + each.getValue() / 1024)
                .collect(Collectors.joining(", "));
        return new Received(sizes.values().stream().mapToLong(Long::longValue).sum(), sizes.size(), largest);
    }

    /** In words, for a measure. */
    String note() {
        return requests + " requests; " + largest;
    }

    private static String file(String address) {
        String path = URI.create(address).getRawPath();
        return path.substring(path.lastIndexOf('/', path.length() - 2) + 1);
    }
}
