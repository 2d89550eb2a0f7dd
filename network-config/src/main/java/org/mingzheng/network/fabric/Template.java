package org.mingzheng.network.fabric;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzheng.network.report.NetworkFault;

/** A configuration file with {@code ${names}} to be filled in. */
final class Template {
    private static final Pattern NAME = Pattern.compile("\\$\\{([a-zA-Z]+)}");

    private Template() {}

    /** The template filled; every name it mentions must have a value. */
    static String fill(String template, Map<String, ?> values) {
        return NAME.matcher(read(template)).replaceAll(name -> Matcher.quoteReplacement(value(name.group(1), values)));
    }

    private static String value(String name, Map<String, ?> values) {
        return Objects.requireNonNull(values.get(name), name).toString();
    }

    static String read(String resource) {
        try (InputStream in = Objects.requireNonNull(Template.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw NetworkFault.of(e);
        }
    }

    /** A path as it stands between single quotes in YAML. */
    static String quoted(Object path) {
        return path.toString().replace("'", "''");
    }
}
