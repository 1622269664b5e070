package vn.gioc.ingest.key;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The keys that open the door, known only by their hashes and compared in constant time. */
public final class KeyRing {
    private record Lock(byte[] sha256, SourceKey key) {}

    private final List<Lock> locks;

    private KeyRing(List<Lock> locks) {
        this.locks = List.copyOf(locks);
    }

    /**
     * @param sourceKey a key for any source and unit, or null
     * @param ownKey the centre's own, for what it lays down itself, or null
     * @param keyFile a file of further keys, or null
     */
    public static KeyRing of(@Nullable String sourceKey, @Nullable String ownKey, @Nullable Path keyFile) {
        List<Lock> locks = new ArrayList<>();
        if (sourceKey != null) {
            locks.add(new Lock(sha256(sourceKey), SourceKey.unlimited("GIOC_SOURCE_KEY")));
        }
        if (ownKey != null) {
            locks.add(new Lock(sha256(ownKey), SourceKey.own()));
        }
        if (keyFile != null) {
            KeyFile.read(keyFile).keys().forEach(entry -> locks.add(new Lock(entry.hash(), entry.key())));
        }
        return new KeyRing(locks);
    }

    public Optional<SourceKey> find(String presented) {
        byte[] hash = sha256(presented);
        SourceKey found = null;
        for (Lock lock : locks) {
            if (MessageDigest.isEqual(lock.sha256(), hash)) {
                found = lock.key();
            }
        }
        return Optional.ofNullable(found);
    }

    private static byte[] sha256(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
