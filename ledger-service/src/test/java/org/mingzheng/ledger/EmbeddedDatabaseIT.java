package org.mingzheng.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.ledger.database.DatabaseAddress;
import org.mingzheng.ledger.database.EmbeddedDatabase;
import org.mingzheng.ledger.database.Rows;

class EmbeddedDatabaseIT {
    @TempDir
    Path folder;

    private static int one(DatabaseAddress address) throws SQLException {
        try (Connection connection = address.open()) {
            return Rows.query(connection, row -> row.getInt(1), "select 1").getFirst();
        }
    }

    @Test
    void noOtherAccountOfTheMachineIsLetInAndALostPasswordIsReplaced() throws IOException, SQLException {
        Path password = folder.resolve("password");
        DatabaseAddress first;
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            first = database.address();
            assertThat(one(first)).isEqualTo(1);
            assertRefused(new DatabaseAddress(first.url(), first.user(), ""));
            assertRefused(new DatabaseAddress(first.url(), first.user(), "postgres"));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
                    .isEqualTo("rw-------");
        }
        Files.delete(password);
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            DatabaseAddress second = database.address();
            assertThat(one(second)).isEqualTo(1);
            assertRefused(new DatabaseAddress(second.url(), second.user(), first.password()));
        }
    }

    private static void assertRefused(DatabaseAddress address) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> one(address))
                .withMessageContaining("password");
    }
}
