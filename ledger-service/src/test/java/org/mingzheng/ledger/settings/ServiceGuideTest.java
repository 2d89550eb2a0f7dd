package org.mingzheng.ledger.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ByteArrayResource;

/** What the guide tells operators to write is what the service takes. */
class ServiceGuideTest {
    private static final Path GUIDE =
            Path.of(System.getProperty("mingzheng.root", "..")).resolve("docs/guide/run-the-service.md");

    private static final Pattern FENCE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    private static List<Binder> examples() throws IOException {
        return FENCE.matcher(Files.readString(GUIDE))
                .results()
                .map(fence -> binder(fence.group(1)))
                .toList();
    }

    private static Binder binder(String yaml) {
        try {
            List<PropertySource<?>> read = new YamlPropertySourceLoader()
                    .load("run-the-service.md", new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)));
            Iterable<ConfigurationPropertySource> sources = ConfigurationPropertySources.from(read);
            return new Binder(sources);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theExampleIsTakenAsItStandsInBothLanguages() throws IOException {
        assertThat(examples()).hasSize(2).allSatisfy(example -> {
            LedgerSettings settings =
                    example.bind("mingzheng.ledger", LedgerSettings.class).get();

            assertThat(settings.access().audience()).isEqualTo("ledger");
            assertThat(settings.quorum()).isEqualTo(2);
            assertThat(settings.organisations().getFirst().logs()).hasSize(1);
            assertThat(example.bind("management.server.port", Integer.class).get())
                    .isEqualTo(8481);
        });
    }
}
