package org.mingzheng.cli.session;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzheng.cli.place.Place;
import org.mingzheng.cli.place.StackFolder;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.cli.service.Access;
import org.mingzheng.cli.service.LedgerClient;
import org.mingzheng.cli.token.DemoTokens;
import org.mingzheng.cli.token.TokenCommand;
import org.mingzheng.network.definition.Organisation;
import org.mingzheng.network.file.SmallFile;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every command that asks or feeds the service. */
public final class SessionOptions {
    /** Whose words are spoken if nobody says. */
    public static final String DEFAULT_MSP = "NotaryMSP";

    private static final Pattern BEARER = Pattern.compile("[A-Za-z0-9._~+/-]+=*");
    private static final Duration TOKEN_LIFE = Duration.ofHours(8);

    @Mixin
    private final Place place = new Place();

    @Option(names = "--service", paramLabel = "URL", descriptionKey = "service")
    private @Nullable URI service;

    @Option(names = "--token-file", paramLabel = "FILE", descriptionKey = "token-file")
    private @Nullable Path tokenFile;

    @Option(names = "--as", paramLabel = "MSP", descriptionKey = "as")
    private String msp = DEFAULT_MSP;

    /** For picocli. */
    public SessionOptions() {}

    /** {@return the session, opened} */
    public Session open() {
        return Session.open(place.folder(), msp, new Access(address(), token()));
    }

    /**
     * {@return a client that only reads} Whoever names another service and no token reads what everybody may.
     */
    public LedgerClient reader() {
        return new LedgerClient(new Access(address(), token()));
    }

    /** {@return the ledger's folder} */
    public StackFolder folder() {
        return place.folder();
    }

    private URI address() {
        if (service != null) {
            return service;
        }
        return place.folder()
                .serviceAddress()
                .orElseThrow(() -> Fault.of(
                        SessionOptions.class,
                        "session.no-service",
                        place.folder().path()));
    }

    /** A token of this machine's ledger goes to its own service alone, and none over a line that others can read. */
    private Optional<String> token() {
        URI address = address();
        if (tokenFile == null) {
            Optional<URI> own = place.folder().serviceAddress();
            return own.filter(each -> Origins.same(each, address)).map(_ -> token(place.folder(), msp));
        }
        return Optional.of(token(tokenFile, address));
    }

    /**
     * {@return the token in a file}
     *
     * @param file that holds it
     * @param address to which it will be shown
     * @throws Fault if the file cannot be read, or others could read the token on the line to that address
     */
    public static String token(Path file, URI address) {
        if (!Origins.isSecret(address)) {
            throw Fault.of(SessionOptions.class, "session.open-line", address);
        }
        try {
            return bearer(SmallFile.text(file).strip(), file);
        } catch (IOException e) {
            throw Fault.of(SessionOptions.class, "session.no-token", file);
        }
    }

    /** The form of RFC 6750, section 2.1. */
    private static String bearer(String text, Path file) {
        if (!BEARER.matcher(text).matches()) {
            throw Fault.of(SessionOptions.class, "session.bad-token", file);
        }
        return text;
    }

    /**
     * {@return a token that may read every log, of the ledger on this machine}
     *
     * @param folder of the ledger
     */
    public static String auditorsToken(StackFolder folder) {
        List<String> scopes = Stream.concat(
                        folder.definition().organisations().stream().map(Organisation::domain), Stream.of("mingzheng"))
                .map(domain -> "read:" + domain + "/")
                .toList();
        return DemoTokens.open(folder, Clock.systemUTC()).mint("auditor", scopes, TOKEN_LIFE);
    }

    /**
     * {@return a token of an organisation, of the ledger on this machine}
     *
     * @param folder of the ledger
     * @param msp the organisation's
     */
    public static String token(StackFolder folder, String msp) {
        return DemoTokens.open(folder, Clock.systemUTC()).mint(msp, TokenCommand.scopesOf(folder, msp), TOKEN_LIFE);
    }
}
