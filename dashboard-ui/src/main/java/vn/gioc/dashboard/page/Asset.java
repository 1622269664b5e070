package vn.gioc.dashboard.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A static file of ours, addressed by the hash of what it says, so that browsers may keep it for ever. */
public final class Asset {
    private static final Map<String, String> ADDRESSES = new ConcurrentHashMap<>();

    private Asset() {}

    /** @param path such as {@code /screens/wall.css} */
    public static String address(String path) {
        return ADDRESSES.computeIfAbsent(path, known -> known + "?v=" + hash(known));
    }

    static String hash(String path) {
        try (InputStream in = Asset.class.getResourceAsStream("/META-INF/resources" + path)) {
            if (in == null) {
                throw new IllegalArgumentException("no static file " + path);
            }
            return hash(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String hash(byte[] said) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(said), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
