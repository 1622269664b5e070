package vn.gioc.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What came over the wire, as Chrome's events of the network tell it: bodies as they were compressed, and their heads.
 *
 * @param largest requests in words, the largest first
 */
record Received(long bytes, int requests, String largest) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int TOLD = 6;

    static Received of(List<String> events) throws JsonProcessingException {
        Map<String, String> addresses = new HashMap<>();
        Map<String, Long> finished = new HashMap<>();
        for (String event : events) {
            JsonNode message = JSON.readTree(event).path("message");
            JsonNode told = message.path("params");
            String request = told.path("requestId").asText();
            switch (message.path("method").asText()) {
                case "Network.requestWillBeSent" ->
                    addresses.put(request, told.path("request").path("url").asText());
                case "Network.loadingFinished" ->
                    finished.merge(request, told.path("encodedDataLength").asLong(), Long::sum);
                default -> {}
            }
        }
        // Chromium's own pages come from its own files.
        Map<String, Long> sizes = new HashMap<>(finished);
        sizes.keySet().removeIf(request -> !addresses.getOrDefault(request, "").startsWith("http"));
        String largest = sizes.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(TOLD)
                .map(each -> file(addresses.getOrDefault(each.getKey(), "")) + " " + each.getValue() / 1024)
                .collect(Collectors.joining(", "));
        return new Received(sizes.values().stream().mapToLong(Long::longValue).sum(), sizes.size(), largest);
    }

    Measure measure(String name, String aim) {
        return new Measure(name, bytes / 1024.0, "KB").aim(aim).note(requests + " requests; " + largest);
    }

    private static String file(String address) {
        String path = URI.create(address).getRawPath();
        return path.substring(path.lastIndexOf('/', path.length() - 2) + 1);
    }
}
