package vn.gioc.dashboard.delivery;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import javax.crypto.Cipher;

/** What a browser does with its subscription: it keeps the keys, and reads what was sealed for it. */
final class Browser {
    private final KeyPair pair = Curve.newPair();
    private final byte[] secret = new byte[16];

    Browser() {
        new SecureRandom().nextBytes(secret);
    }

    byte[] point() {
        return Curve.point((ECPublicKey) pair.getPublic());
    }

    byte[] secret() {
        return secret.clone();
    }

    String read(byte[] body) throws GeneralSecurityException {
        ByteBuffer read = ByteBuffer.wrap(body);
        byte[] salt = new byte[16];
        read.get(salt);
        if (read.getInt() < body.length - 86) {
            throw new GeneralSecurityException("more than one record");
        }
        byte[] sender = new byte[read.get()];
        read.get(sender);
        byte[] sealed = new byte[read.remaining()];
        read.get(sealed);
        byte[] shared = PushCipher.shared((ECPrivateKey) pair.getPrivate(), sender);
        byte[] padded =
                PushCipher.Keys.of(shared, secret, point(), sender, salt).run(Cipher.DECRYPT_MODE, sealed);
        if (padded[padded.length - 1] != 2) {
            throw new GeneralSecurityException("no last record");
        }
        return new String(Arrays.copyOf(padded, padded.length - 1), StandardCharsets.UTF_8);
    }
}
