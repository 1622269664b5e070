package vn.gioc.dashboard.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gioc.dashboard.TestDatabase;

class SavedQuestionsTest {
    private final SavedQuestions saved = new SavedQuestions(
            TestDatabase.client(), Clock.fixed(Instant.parse("2026-11-22T07:05:00Z"), ZoneOffset.UTC));

    @BeforeEach
    void clear() {
        TestDatabase.clear();
    }

    @Test
    void onesOwnAreSeenByOneselfAndSharedOnesByAll() {
        saved.save(question("mai", "Quá hạn", "dataset=dossiers", false));
        saved.save(question("mai", "Phản ánh tuần", "dataset=reports", true));
        saved.save(question("an", "Chỉ tiêu", "dataset=indicators", false));
        assertThat(names("mai")).containsExactly("Phản ánh tuần", "Quá hạn");
        assertThat(names("an")).containsExactly("Chỉ tiêu", "Phản ánh tuần");
    }

    @Test
    void aNameGivenAgainTakesTheOthersPlaceOfTheSameAccountAlone() {
        saved.save(question("mai", "Quá hạn", "dataset=dossiers", true));
        saved.save(question("an", "Quá hạn", "dataset=interactions", true));
        saved.save(question("mai", "Quá hạn", "dataset=reports", true));
        assertThat(saved.visibleTo("mai"))
                .extracting(SavedQuestion::query)
                .containsExactly("dataset=reports", "dataset=interactions");
    }

    @Test
    void onlyWhoSavedItDropsIt() {
        SavedQuestion question = question("mai", "Quá hạn", "dataset=dossiers", true);
        saved.save(question);
        saved.drop(question.id(), "an");
        assertThat(names("an")).containsExactly("Quá hạn");
        saved.drop(question.id(), "mai");
        assertThat(names("mai")).isEmpty();
    }

    @Test
    void aNameIsALineOfText() {
        assertThat(question("mai", "  Quá hạn ", "", false).name()).isEqualTo("Quá hạn");
        for (String name : List.of("", " ", "x".repeat(81), "a\nb")) {
            assertThatThrownBy(() -> question("mai", name, "", false)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private List<String> names(String account) {
        return saved.visibleTo(account).stream().map(SavedQuestion::name).toList();
    }

    private static SavedQuestion question(String owner, String name, String query, boolean shared) {
        return new SavedQuestion(UUID.randomUUID(), owner, name, query, shared);
    }
}
