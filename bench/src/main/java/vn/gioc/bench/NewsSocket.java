package vn.gioc.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** The channel on which a screen hears news, opened as a browser opens it. */
final class NewsSocket implements AutoCloseable {
    private static final String ADDRESS = "/VAADIN/push?v-r=push&v-uiId=%d&v-pushId=%s&X-Atmosphere-tracking-id=0"
            + "&X-Atmosphere-Framework=4.0.1&X-Atmosphere-Transport=websocket&X-Atmosphere-TrackMessageSize=true"
            + "&Content-Type=application/json;%%20charset=UTF-8&X-atmo-protocol=true&X-Vaadin-LastSeenServerSyncId=0";

    /** The key is the example of RFC 6455: it proves nothing that is needed here. */
    private static final String HEAD = """
            GET %s HTTP/1.1
            Host: %s
            Origin: %s
            Connection: Upgrade
            Upgrade: websocket
            Sec-WebSocket-Version: 13
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
            Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits
            Cookie: %s

            """;

    private final Socket socket;
    private final NewsStream news;

    private NewsSocket(Socket socket, NewsStream news) {
        this.socket = socket;
        this.news = news;
    }

    static NewsSocket open(URI centre, FlowAnswer.Begun ui, String cookies) throws IOException {
        Socket socket = new Socket(centre.getHost(), centre.getPort());
        try {
            String address = ADDRESS.formatted(ui.ui(), ui.push());
            String origin = "http://" + centre.getAuthority();
            OutputStream out = socket.getOutputStream();
            out.write(HEAD.formatted(address, centre.getAuthority(), origin, cookies)
                    .replace("\n", "\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            InputStream in = new BufferedInputStream(socket.getInputStream());
            String head = head(in);
            if (!head.startsWith("HTTP/1.1 101") || !head.contains("permessage-deflate")) {
                throw new IOException("no compressed WebSocket is opened: " + head);
            }
            return new NewsSocket(socket, new NewsStream(in));
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** Blocks until the next comes. */
    String next() throws IOException {
        return news.next();
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the server hung up: " + head);
            }
            head.append((char) next);
        }
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
