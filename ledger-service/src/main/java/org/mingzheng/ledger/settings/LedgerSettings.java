package org.mingzheng.ledger.settings;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator sets, below {@code mingzheng.ledger}.
 *
 * @param network which channel and contract
 * @param organisations in whose names the service speaks, at least one
 * @param endorsers MSP ids of the organisations whose endorsement lines stand under checkpoints
 * @param quorum how many lines make a checkpoint published; more than half of the endorsers if 0
 * @param database where the service keeps what it may lose, and what it was given and has not yet logged
 * @param access whose tokens count
 * @param publishing how often
 * @param limits how much is taken in before callers are asked to wait
 * @param statementSeconds age after which a record's statement is made anew for whoever may ask for it
 * @param resume logs that were stopped, and of which a person knows why: they go on
 * @param securityContacts where to tell of a vulnerability: {@code mailto:} or {@code https:} addresses
 * @param rebuild drops at start all that follows from the ledger, and makes it again
 */
@ConfigurationProperties("mingzheng.ledger")
public record LedgerSettings(
        NetworkSettings network,
        List<OrganisationSettings> organisations,
        List<String> endorsers,
        @DefaultValue("0") int quorum,
        DatabaseSettings database,
        AccessSettings access,
        @DefaultValue PublishingSettings publishing,
        @DefaultValue LimitSettings limits,
        @DefaultValue("300") int statementSeconds,
        @DefaultValue List<String> resume,
        @DefaultValue List<String> securityContacts,
        @DefaultValue("false") boolean rebuild) {
    /** Refuses what cannot work, in a sentence. */
    public LedgerSettings {
        require(organisations != null && !organisations.isEmpty(), "organisations: name at least one organisation");
        require(endorsers != null && !endorsers.isEmpty(), "endorsers: name at least one organisation that has a peer");
        require(quorum >= 0 && quorum <= endorsers.size(), "quorum: from 1 to the number of endorsers");
        require(network != null, "network: say channel and contract");
        require(database != null, "database: give url, user and password-file, or embedded with a folder");
        require(access != null, "access: give issuer, or demo-key for a demonstration");
        require(statementSeconds > 0, "statement-seconds: at least 1");
        resume = List.copyOf(resume);
        securityContacts = List.copyOf(securityContacts);
        require(
                securityContacts.stream().allMatch(each -> each.matches("(mailto:|https://)[!-~]+")),
                "security-contacts: mailto: or https: addresses, without blanks");
        organisations = List.copyOf(organisations);
        endorsers = List.copyOf(endorsers);
        quorum = quorum == 0 ? endorsers.size() / 2 + 1 : quorum;
    }

    /**
     * The ledger.
     *
     * @param channel the channel's name
     * @param contract the contract's name on it
     */
    public record NetworkSettings(
            String channel, @DefaultValue("ledger") String contract) {}

    /**
     * One organisation.
     *
     * @param msp its MSP id
     * @param gateways peers that serve its client, tried in this order
     * @param clientCertificate PEM
     * @param clientKey PEM, PKCS#8
     * @param logs its logs that this service writes and publishes
     */
    public record OrganisationSettings(
            String msp,
            List<GatewaySettings> gateways,
            Path clientCertificate,
            Path clientKey,
            @DefaultValue List<LogSettings> logs) {
        /** Refuses an organisation that cannot be reached. */
        public OrganisationSettings {
            require(gateways != null && !gateways.isEmpty(), "organisations: " + msp + " needs a gateway");
            require(
                    clientCertificate != null && clientKey != null,
                    "organisations: " + msp + " needs its client's certificate and key");
            gateways = List.copyOf(gateways);
            logs = List.copyOf(logs);
        }
    }

    /**
     * A peer's gateway.
     *
     * @param endpoint host and port
     * @param tlsCa certificate of the CA of its TLS certificate, PEM
     */
    public record GatewaySettings(String endpoint, Path tlsCa) {}

    /**
     * A log.
     *
     * @param origin its name
     * @param key its Ed25519 key, PEM, PKCS#8
     */
    public record LogSettings(String origin, Path key) {}

    /**
     * PostgreSQL.
     *
     * @param url of a server that somebody else runs
     * @param user at that server
     * @param passwordFile holds the password alone
     * @param embedded folder of a server that runs beside the service
     */
    public record DatabaseSettings(
            @Nullable String url,
            @Nullable String user,
            @Nullable Path passwordFile,
            @Nullable Path embedded) {
        /** Refuses both and neither. */
        public DatabaseSettings {
            require((url == null) != (embedded == null), "database: give either url or embedded");
        }
    }

    /**
     * Whose tokens count.
     *
     * @param issuer of an OpenID Connect provider
     * @param audience under which name the provider knows this service: the claim {@code aud} of every token for it
     * @param demoKey public JWK of a demonstration
     * @param trustedProxies addresses or networks (CIDR) whose header {@code X-Forwarded-For} is believed
     */
    public record AccessSettings(
            @Nullable String issuer,
            @Nullable String audience,
            @Nullable Path demoKey,
            @DefaultValue List<String> trustedProxies) {
        /** Refuses both and neither, and a provider's tokens for whomever. */
        public AccessSettings {
            trustedProxies = List.copyOf(trustedProxies);
            require((issuer == null) != (demoKey == null), "access: give either issuer or demo-key");
            require(
                    issuer == null || audience != null,
                    "access: audience: say what aud is in the provider's tokens for this service");
        }
    }

    /**
     * When checkpoints are made.
     *
     * @param intervalMillis least time between two checkpoints of a log
     */
    public record PublishingSettings(@DefaultValue("100") int intervalMillis) {}

    /**
     * Bounds of memory.
     *
     * @param waitingEntries entries of a log that are stored and not yet logged
     * @param requestMegabytes of bodies that are being read and stored; a quarter for each subject
     * @param anonymousPerSecond reads of one address without a token, but for tiles
     * @param tilesPerSecond the same, of tiles and entry bundles: whoever mirrors a log reads all of them, once
     * @param statementsPerSecond fresh statements of one subject
     * @param connectionsPerAddress that are open at a time; of the service's 4,096
     */
    public record LimitSettings(
            @DefaultValue("100000") int waitingEntries,
            @DefaultValue("64") int requestMegabytes,
            @DefaultValue("50") int anonymousPerSecond,
            @DefaultValue("2000") int tilesPerSecond,
            @DefaultValue("20") int statementsPerSecond,
            @DefaultValue("512") int connectionsPerAddress) {}

    private static void require(boolean rule, String what) {
        if (!rule) {
            throw new IllegalArgumentException("mingzheng.ledger." + what);
        }
    }
}
