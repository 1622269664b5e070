package vn.gioc.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** Walls of a ward, as if an administrator had typed in the code of each. */
final class PairedWalls {
    private static final String PAIRED = """
            insert into wall (id, unit, token_hash, paired_by, paired_at, created_at)
            values (?, ?, ?, 'bench', now(), now())""";

    private PairedWalls() {}

    /** The cookie that each of them sends. */
    static List<String> of(ChildCentre centre, String unit, int count) throws Exception {
        List<String> cookies = new ArrayList<>();
        try (Connection connection = centre.database().getConnection();
                PreparedStatement insert = connection.prepareStatement(PAIRED)) {
            for (int i = 0; i < count; i++) {
                String secret = UUID.randomUUID().toString();
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
                insert.setObject(1, UUID.randomUUID());
                insert.setString(2, unit);
                insert.setString(3, HexFormat.of().formatHex(hash));
                insert.executeUpdate();
                cookies.add("gioc-wall=" + secret);
            }
        }
        return cookies;
    }
}
