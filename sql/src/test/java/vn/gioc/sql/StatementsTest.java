package vn.gioc.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StatementsTest {
    /** Every class of shared statements; the test below fails where one is forgotten. */
    private static final List<Class<?>> STATEMENTS =
            List.of(JobSql.class, LedgerSql.class, FactSql.class, TotalSql.class);

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws Exception {
        postgres = EmbeddedPostgres.start();
        Schema.migrate(postgres.getPostgresDatabase());
    }

    @AfterAll
    static void stop() throws Exception {
        postgres.close();
    }

    @ParameterizedTest
    @MethodSource("statements")
    void everyStatementIsPreparedAgainstTheSchema(String name, String sql) throws Exception {
        try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
            if (sql.startsWith("copy ")) {
                try (PreparedStatement columns = connection.prepareStatement(
                        sql.replaceFirst("(?s)copy (\\w+) \\((.*?)\\).*", "select $2 from $1"))) {
                    assertThat(columns.getMetaData().getColumnCount()).as(name).isPositive();
                }
            } else if (!sql.startsWith("notify ") && !sql.startsWith("listen ")) {
                try (PreparedStatement statement = connection.prepareStatement(sql)) {
                    assertThat(statement.getParameterMetaData().getParameterCount())
                            .as(name)
                            .isEqualTo((int) sql.chars().filter(c -> c == '?').count());
                }
            }
        }
    }

    @Test
    void migratingTwiceChangesNothing() {
        Schema.migrate(postgres.getPostgresDatabase());
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> statements() {
        return STATEMENTS.stream()
                .flatMap(type -> Stream.of(type.getFields()))
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                .map(field -> org.junit.jupiter.params.provider.Arguments.of(
                        field.getDeclaringClass().getSimpleName() + "." + field.getName(), text(field)))
                .filter(arguments ->
                        ((String) arguments.get()[1]).toLowerCase(Locale.ROOT).contains(" "));
    }

    private static String text(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
