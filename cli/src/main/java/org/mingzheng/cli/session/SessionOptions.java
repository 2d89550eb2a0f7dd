package org.mingzheng.cli.session;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzheng.cli.place.Place;
import org.mingzheng.cli.place.StackFolder;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.cli.service.Access;
import org.mingzheng.cli.service.LedgerClient;
import org.mingzheng.cli.token.DemoTokens;
import org.mingzheng.cli.token.TokenCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every command that asks or feeds the service. */
public final class SessionOptions {
    /** Whose words are spoken if nobody says. */
    public static final String DEFAULT_MSP = "NotaryMSP";

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
        return Session.open(place.folder(), msp, new Access(address(), Optional.of(token())));
    }

    /**
     * {@return a client that only reads} Whoever names a service and no token reads what everybody may; a token of the ledger on this
     * machine goes to no other service.
     */
    public LedgerClient reader() {
        Optional<String> token = tokenFile == null && service != null ? Optional.empty() : Optional.of(token());
        return new LedgerClient(new Access(address(), token));
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

    private String token() {
        try {
            return tokenFile == null
                    ? token(place.folder(), msp)
                    : Files.readString(tokenFile).strip();
        } catch (IOException e) {
            throw Fault.of(SessionOptions.class, "session.no-token", tokenFile);
        }
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
