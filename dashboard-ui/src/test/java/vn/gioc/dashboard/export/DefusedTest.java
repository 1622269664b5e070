package vn.gioc.dashboard.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefusedTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+84901234567",
                "-3",
                "@SUM(A1)",
                "\t=1",
                "\r1",
                "\n=1",
                " =1+1",
                " 12",
                "'quoted",
                "\uFF1D1+1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF20x"
            })
    void aTextThatWouldRunIsDefused(String text) {
        assertThat(defused(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0012",
                "12",
                "1.001193",
                "1,5",
                ".5",
                "1E5",
                "1e-5",
                "2026-11-22",
                "22/11/2026",
                "2026-11",
                "1-2",
                "14:05",
                "2:30 PM",
                "2 pm",
                "5%",
                "$5",
                "5 đ",
                "5₫",
                "(5)",
                "1 1/2",
                "MAR1",
                "mar-1",
                "1-Mar",
                "Sep-12",
                "5 January 2026",
                "Dec 2026",
                "TRUE",
                "false"
            })
    void aTextThatWouldBecomeANumberADateOrATruthValueIsDefused(String text) {
        assertThat(defused(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "cho-quan",
                "kp-1",
                "H29.27-261122-0001",
                "cho-quan-261122-0001",
                "000.00.17.H29-201103-0012",
                "2026-W47",
                "2026-Q4",
                "P5D",
                "MARKET",
                "dat-dai",
                "Đất đai",
                "đường 3/2",
                "Trực tiếp",
                "ho-tich",
                "decision-12",
                "may-tinh-5",
                "true-copy",
                "a,b",
                "a\"b",
                "_=1",
                "R1"
            })
    void anyOtherTextIsLeftAsItIs(String text) {
        assertThat(defused(text)).isFalse();
    }

    private static boolean defused(String text) {
        byte[] around = ("x" + text + "y").getBytes(UTF_8);
        return Defused.needed(around, 1, around.length - 1);
    }
}
