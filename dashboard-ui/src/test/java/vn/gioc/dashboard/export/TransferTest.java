package vn.gioc.dashboard.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.gioc.dashboard.TestDatabase;

@ExportServer.Up
class TransferTest {
    private final Files files;
    private final Transfers transfers;

    TransferTest(@LocalServerPort int port, @Autowired Transfers transfers) {
        this.files = new Files(port);
        this.transfers = transfers;
    }

    @Test
    void afterAFileWasSentItsRowsAreThoseCountedAndItsBytesThoseThatCame() throws Exception {
        TestDatabase.clear();
        for (int i = 0; i < 25; i++) {
            TestDatabase.dossier("d-" + i)
                    .with("area", i % 2 == 0 ? "kp-1" : null)
                    .insert();
        }
        byte[] csv = files.get("dossiers.csv?area=kp-1&watch=first").body();
        Transfer transfer = transfers.find("first").orElseThrow();
        assertThat(transfer.state()).isEqualTo(Transfer.State.SENT);
        assertThat(transfer.total()).isEqualTo(13);
        assertThat(transfer.rows()).isEqualTo(13);
        assertThat(transfer.bytes()).isEqualTo(csv.length);
        assertThat(csv).isEqualTo(files.get("dossiers.csv?area=kp-1").body());
        byte[] xlsx = files.get("dossiers.xlsx?area=kp-1&watch=second").body();
        assertThat(transfers.find("second").orElseThrow().bytes()).isEqualTo(xlsx.length);
        assertThat(transfers.find("second").orElseThrow().rows()).isEqualTo(13);
    }

    @Test
    void aFileThatIsRefusedIsSeenToBeBroken() throws Exception {
        TestDatabase.clear();
        assertThat(files.get("dossiers.csv?asOf=2100-01-01&watch=late").statusCode())
                .isEqualTo(425);
        assertThat(transfers.find("late").orElseThrow().state()).isEqualTo(Transfer.State.BROKEN);
        assertThat(transfers.find("never")).isEmpty();
    }
}
