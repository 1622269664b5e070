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
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts for one browser, so that the push service between cannot read: RFC 8291 over RFC 8188 ({@code aes128gcm}). */
final class PushCipher {
    /** A push service takes 4096 bytes (RFC 8030), of which 103 are ours: header 86, end mark 1, tag 16. */
    static final int LONGEST_TEXT = 4096 - 103;

    private static final int RECORD = 4096;
    private static final int SALT_BYTES = 16;
    private static final byte LAST_RECORD = 2;

    private PushCipher() {}

    static byte[] encrypt(byte[] text, byte[] browserKey, byte[] browserSecret) throws GeneralSecurityException {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return encrypt(text, browserKey, browserSecret, Curve.newPair(), salt);
    }

    /** @param own a pair for this message alone */
    static byte[] encrypt(byte[] text, byte[] browserKey, byte[] browserSecret, KeyPair own, byte[] salt)
            throws GeneralSecurityException {
        byte[] ownPoint = Curve.point((ECPublicKey) own.getPublic());
        byte[] shared = shared((ECPrivateKey) own.getPrivate(), browserKey);
        Keys keys = Keys.of(shared, browserSecret, browserKey, ownPoint, salt);
        byte[] padded = Arrays.copyOf(text, text.length + 1);
        padded[text.length] = LAST_RECORD;
        byte[] sealed = keys.run(Cipher.ENCRYPT_MODE, padded);
        return ByteBuffer.allocate(SALT_BYTES + 4 + 1 + ownPoint.length + sealed.length)
                .put(salt)
                .putInt(RECORD)
                .put((byte) ownPoint.length)
                .put(ownPoint)
                .put(sealed)
                .array();
    }

    static byte[] shared(ECPrivateKey own, byte[] other) throws GeneralSecurityException {
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(own);
        agreement.doPhase(Curve.publicKey(other), true);
        return agreement.generateSecret();
    }

    /** The key and nonce of one message. */
    record Keys(byte[] key, byte[] nonce) {
        private static final int KEY_BYTES = 16;
        private static final int NONCE_BYTES = 12;
        private static final int TAG_BITS = 128;

        static Keys of(byte[] shared, byte[] secret, byte[] browserPoint, byte[] senderPoint, byte[] salt) {
            byte[] info = join(ascii("WebPush: info\0"), browserPoint, senderPoint, new byte[] {1});
            byte[] material = Signature.hmac(Signature.hmac(secret, shared), info);
            byte[] extracted = Signature.hmac(salt, material);
            return new Keys(
                    Arrays.copyOf(Signature.hmac(extracted, ascii("Content-Encoding: aes128gcm\0\1")), KEY_BYTES),
                    Arrays.copyOf(Signature.hmac(extracted, ascii("Content-Encoding: nonce\0\1")), NONCE_BYTES));
        }

        byte[] run(int mode, byte[] what) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(what);
        }

        private static byte[] ascii(String text) {
            return text.getBytes(StandardCharsets.US_ASCII);
        }

        private static byte[] join(byte[]... parts) {
            ByteBuffer joined = ByteBuffer.allocate(
                    Arrays.stream(parts).mapToInt(each -> each.length).sum());
            Arrays.stream(parts).forEach(joined::put);
            return joined.array();
        }
    }
}
