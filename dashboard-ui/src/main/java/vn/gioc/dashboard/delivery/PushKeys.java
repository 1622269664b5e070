package vn.gioc.dashboard.delivery;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What this centre proves to a push service that it is the one browsers subscribed to (VAPID, RFC 8292). Made once. */
@Component
class PushKeys {
    private static final Duration TOKEN_LASTS = Duration.ofHours(12);
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private record Pair(byte[] point, byte[] number) {}

    private final JdbcClient database;
    private final Clock clock;
    private volatile @Nullable Pair pair;

    PushKeys(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** As a browser wants it to subscribe. */
    String publicKey() {
        return BASE64.encodeToString(pair().point());
    }

    /** @param audience the origin of the push service */
    String authorization(String audience, String contact, Instant now) throws GeneralSecurityException {
        String claims = "{\"aud\":\"%s\",\"exp\":%d,\"sub\":\"%s\"}"
                .formatted(audience, now.plus(TOKEN_LASTS).getEpochSecond(), contact);
        String unsigned = encode("{\"typ\":\"JWT\",\"alg\":\"ES256\"}") + "." + encode(claims);
        java.security.Signature signature = java.security.Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(Curve.privateKey(pair().number()));
        signature.update(unsigned.getBytes(StandardCharsets.US_ASCII));
        return "vapid t=" + unsigned + "." + BASE64.encodeToString(signature.sign()) + ", k=" + publicKey();
    }

    private static String encode(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    /** Two servers that begin at once keep the same pair: the first one made. */
    private Pair pair() {
        Pair known = pair;
        if (known != null) {
            return known;
        }
        boolean none = database.sql("select not exists (select from push_key)")
                .query(Boolean.class)
                .single();
        if (none) {
            KeyPair made = Curve.newPair();
            database.sql("""
                            insert into push_key (one, public_key, private_key, made_at) values (true, ?, ?, ?)
                            on conflict do nothing""")
                    .params(
                            Curve.point((ECPublicKey) made.getPublic()),
                            Curve.number((ECPrivateKey) made.getPrivate()),
                            clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
        Pair read = database.sql("select public_key, private_key from push_key")
                .query((row, n) -> new Pair(row.getBytes("public_key"), row.getBytes("private_key")))
                .single();
        pair = read;
        return read;
    }
}
