package vn.gioc.dashboard.delivery;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a push service checks of who calls it (RFC 8292). */
record VapidToken(String signed, byte[] signature, byte[] key) {
    private static final Pattern HEADER = Pattern.compile("vapid t=([\\w-]+\\.[\\w-]+)\\.([\\w-]+), k=([\\w-]+)");

    static VapidToken of(String header) {
        Matcher matcher = HEADER.matcher(header);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no VAPID header: " + header);
        }
        Base64.Decoder decoder = Base64.getUrlDecoder();
        return new VapidToken(matcher.group(1), decoder.decode(matcher.group(2)), decoder.decode(matcher.group(3)));
    }

    boolean verified(String origin, Instant now) throws GeneralSecurityException {
        java.security.Signature check = java.security.Signature.getInstance("SHA256withECDSAinP1363Format");
        check.initVerify(Curve.publicKey(key));
        check.update(signed.getBytes(StandardCharsets.US_ASCII));
        JsonNode claims = JsonMapper.builder()
                .build()
                .readTree(Base64.getUrlDecoder().decode(signed.substring(signed.indexOf('.') + 1)));
        Instant expires = Instant.ofEpochSecond(claims.get("exp").asLong());
        return check.verify(signature)
                && claims.get("aud").asString().equals(origin)
                && claims.get("sub").asString().startsWith("mailto:")
                && expires.isAfter(now)
                && !expires.isAfter(now.plus(Duration.ofHours(24)));
    }
}
