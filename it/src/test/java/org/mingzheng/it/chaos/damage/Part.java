package org.mingzheng.it.chaos.damage;

import static org.mingzheng.it.chaos.damage.Answer.EITHER;
import static org.mingzheng.it.chaos.damage.Answer.GOES_ON;
import static org.mingzheng.it.chaos.damage.Answer.REFUSES;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The parts of a data folder, and what {@code up} does when a file of them is missing, damaged or cut. Every file is of one part. */
enum Part {
    DEFINITION("network.yaml", "network\\.yaml", REFUSES, EITHER, REFUSES),
    GENESIS("governance.json", "governance\\.json", REFUSES, REFUSES, REFUSES),
    AUTHORITY_KEYS("crypto/*/{ca,tlsca}/ca.key", "crypto/\\w+/(ca|tlsca)/ca\\.key", REFUSES, REFUSES, REFUSES),
    AUTHORITIES("crypto/*/{ca,tlsca}/ca.pem", "crypto/\\w+/(ca|tlsca)/ca\\.pem", REFUSES, REFUSES, REFUSES),
    KEYS("crypto/*/*/**/{key.pem,server.key}", "crypto/.+/(key\\.pem|server\\.key)", REFUSES, REFUSES, REFUSES),
    CERTIFICATES(
            "crypto/*/*/**/{cert.pem,server.crt}", "crypto/.+/(cert\\.pem|server\\.crt)", REFUSES, REFUSES, REFUSES),
    COPIES(
            "crypto/**/{ca.pem,ca.crt,config.yaml}",
            "crypto/.+/((cacerts|tlscacerts)/ca\\.pem|tls/ca\\.crt|config\\.yaml)",
            GOES_ON,
            GOES_ON,
            GOES_ON),
    LOG_KEYS("crypto/*/log/*.key", "crypto/\\w+/log/.+\\.key", REFUSES, REFUSES, REFUSES),
    LEDGER("ledger/embedded/blocks", "ledger/embedded/blocks", REFUSES, REFUSES, REFUSES),
    MARK("ledger.mark", "ledger\\.mark", GOES_ON, EITHER, EITHER),
    SEALS("keys/*.p12", "keys/\\w+\\.p12(\\.new)?", REFUSES, REFUSES, REFUSES),
    SEAL_PASSWORDS("keys/*.password", "keys/\\w+\\.password", REFUSES, REFUSES, REFUSES),
    ROWS("service/database/rows/**", "service/database/rows/.*", EITHER, EITHER, EITHER),
    PROGRAMS("service/database/programs/**", "service/database/programs/.*", EITHER, EITHER, EITHER),
    DATABASE_PASSWORD("service/database/password", "service/database/password", GOES_ON, EITHER, EITHER),
    SERVICE("service/*", "service/[^/]+", GOES_ON, EITHER, EITHER),
    POLICY("trust/{policy,policy.vkey}", "trust/policy(\\.vkey)?", GOES_ON, GOES_ON, GOES_ON),
    POLICY_KEY("trust/policy.key", "trust/policy\\.key", REFUSES, REFUSES, REFUSES),
    DISPOSABLE(
            "{config,contract,log,run}/**, *lock",
            "(config|contract|log|run)/.*|lock|stack\\.lock",
            GOES_ON,
            GOES_ON,
            GOES_ON);

    private final String path;
    private final Pattern pattern;
    private final Answer missing;
    private final Answer damaged;
    private final Answer cut;

    Part(String path, String pattern, Answer missing, Answer damaged, Answer cut) {
        this.path = path;
        this.pattern = Pattern.compile(pattern);
        this.missing = missing;
        this.damaged = damaged;
        this.cut = cut;
    }

    /** As the guide writes it. */
    String path() {
        return path;
    }

    Answer answer(Harm harm) {
        return switch (harm) {
            case MISSING -> missing;
            case DAMAGED -> damaged;
            case CUT -> cut;
        };
    }

    /** Whether what refuses is PostgreSQL, in its own words. */
    boolean isDatabase() {
        return this == ROWS || this == PROGRAMS;
    }

    static Part of(String file) {
        return Stream.of(values())
                .filter(part -> part.pattern.matcher(file).matches())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no part of the guide says what " + file + " is"));
    }
}
