package vn.gioc.dashboard.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class PushCipherTest {
    /** The example of RFC 8291, section 5 and appendix A. */
    private static final byte[] TEXT = "When I grow up, I want to be a watermelon".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BROWSER_KEY =
            bytes("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4");
    private static final byte[] BROWSER_SECRET = bytes("BTBZMqHH6r4Tts7J_aSIgg");
    private static final byte[] SENDER_KEY =
            bytes("BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8");
    private static final byte[] SENDER_NUMBER = bytes("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw");
    private static final byte[] SALT = bytes("DGv6ra1nlYgDCS1FRnbzlw");
    private static final String SEALED =
            "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3v"
                    + "CYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4"
                    + "a-fN";

    @Test
    void theExampleOfTheStandardComesOutToTheByte() throws GeneralSecurityException {
        KeyPair sender = new KeyPair(Curve.publicKey(SENDER_KEY), Curve.privateKey(SENDER_NUMBER));
        assertThat(PushCipher.encrypt(TEXT, BROWSER_KEY, BROWSER_SECRET, sender, SALT))
                .isEqualTo(bytes(SEALED));
    }

    @Test
    void aBrowserReadsWhatWasSealedForItAndNoOtherDoes() throws GeneralSecurityException {
        Browser browser = new Browser();
        byte[] sealed = PushCipher.encrypt(TEXT, browser.point(), browser.secret());
        assertThat(browser.read(sealed)).isEqualTo(new String(TEXT, StandardCharsets.UTF_8));
        assertThatThrownBy(() -> new Browser().read(sealed)).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void theSameTextIsNeverSealedTheSameWayTwice() throws GeneralSecurityException {
        Browser browser = new Browser();
        assertThat(PushCipher.encrypt(TEXT, browser.point(), browser.secret()))
                .isNotEqualTo(PushCipher.encrypt(TEXT, browser.point(), browser.secret()));
    }

    @Test
    void theLongestTextFillsWhatAPushServiceTakes() throws GeneralSecurityException {
        Browser browser = new Browser();
        assertThat(PushCipher.encrypt(new byte[PushCipher.LONGEST_TEXT], browser.point(), browser.secret()))
                .hasSize(4096);
    }

    @Test
    void keysAreWrittenAndReadTheSameAlsoWithLeadingZeros() throws GeneralSecurityException {
        for (int i = 0; i < 300; i++) {
            KeyPair pair = Curve.newPair();
            byte[] point = Curve.point((ECPublicKey) pair.getPublic());
            byte[] number = Curve.number((ECPrivateKey) pair.getPrivate());
            assertThat(Curve.publicKey(point)).isEqualTo(pair.getPublic());
            assertThat(Curve.privateKey(number).getS()).isEqualTo(((ECPrivateKey) pair.getPrivate()).getS());
        }
    }

    private static byte[] bytes(String base64) {
        return Base64.getUrlDecoder().decode(base64);
    }
}
