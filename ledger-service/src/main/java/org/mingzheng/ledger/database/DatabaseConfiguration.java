package org.mingzheng.ledger.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mingzheng.ledger.settings.LedgerSettings;
import org.mingzheng.ledger.settings.LedgerSettings.DatabaseSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The data source, of either kind of server. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    private static final int CONNECTIONS = 16;
    private static final int READERS = 8;
    private static final long PATIENCE_MILLIS = 10_000;

    @Bean(destroyMethod = "close")
    @ConditionalOnProperty("mingzheng.ledger.database.embedded")
    EmbeddedDatabase embeddedDatabase(LedgerSettings settings) throws IOException {
        Path folder = settings.database().embedded();
        if (folder == null) {
            throw new IllegalStateException("the condition has seen it");
        }
        return EmbeddedDatabase.start(folder);
    }

    @Bean
    DatabaseAddress databaseAddress(LedgerSettings settings, @Nullable EmbeddedDatabase embedded) throws IOException {
        return embedded == null ? of(settings.database()) : embedded.address();
    }

    private static DatabaseAddress of(DatabaseSettings database) throws IOException {
        String password = database.passwordFile() == null
                ? ""
                : Files.readString(database.passwordFile()).strip();
        String user = database.user() == null ? "" : database.user();
        return new DatabaseAddress("" + database.url(), user, password);
    }

    @Bean
    @Primary
    DataSource dataSource(DatabaseAddress address) {
        return pool(address, CONNECTIONS);
    }

    /** Whoever reads waits for other readers, and no writer waits for them. */
    @Bean
    DataSource readingDataSource(DatabaseAddress address) {
        return pool(address, READERS);
    }

    private static HikariDataSource pool(DatabaseAddress address, int connections) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(address.url());
        pool.setUsername(address.user());
        pool.setPassword(address.password());
        pool.setMaximumPoolSize(connections);
        pool.setConnectionTimeout(PATIENCE_MILLIS);
        return pool;
    }
}
