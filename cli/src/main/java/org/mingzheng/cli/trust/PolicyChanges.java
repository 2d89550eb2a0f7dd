package org.mingzheng.cli.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzheng.cli.entry.Moment;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.statement.EndedKey;
import org.mingzheng.proof.time.UtcTime;
import org.mingzheng.proof.trust.Term;
import org.mingzheng.proof.trust.TrustPolicy;
import org.mingzheng.proof.trust.TrustedLog;
import org.mingzheng.proof.trust.TrustedOrganisation;
import picocli.CommandLine.Option;

/** The options that say in what one's own policy differs from the one that it is made of. */
final class PolicyChanges {
    private static final long HOUR = 3600;

    @Option(names = "--name", paramLabel = "NAME", descriptionKey = "make.name")
    private @Nullable String name;

    @Option(names = "--quorum", paramLabel = "N", descriptionKey = "make.quorum")
    private @Nullable Integer quorum;

    @Option(names = "--max-age", paramLabel = "HOURS", descriptionKey = "make.max-age")
    private @Nullable Long maxAge;

    @Option(names = "--until", paramLabel = "INSTANT", converter = Moment.class, descriptionKey = "make.until")
    private @Nullable UtcTime until;

    @Option(names = "--demonstration", descriptionKey = "make.demonstration")
    private boolean demonstration;

    @Option(names = "--end-peer", paramLabel = "KEY@INSTANT", descriptionKey = "make.end-peer")
    private List<String> endedPeers = new ArrayList<>();

    @Option(names = "--compromised-peer", paramLabel = "KEY@INSTANT", descriptionKey = "make.compromised-peer")
    private List<String> compromisedPeers = new ArrayList<>();

    @Option(names = "--end-organisation", paramLabel = "MSP@INSTANT", descriptionKey = "make.end-organisation")
    private List<String> endedOrganisations = new ArrayList<>();

    @Option(names = "--end-log", paramLabel = "ORIGIN@SIZE", descriptionKey = "make.end-log")
    private List<String> endedLogs = new ArrayList<>();

    /** The policy with the changes, made now; or a {@link Fault} if there can be none such. */
    TrustPolicy of(TrustPolicy policy, UtcTime now) {
        try {
            return changed(policy, now);
        } catch (RejectedException e) {
            throw Fault.of(
                    PolicyChanges.class, "trust.impossible", e.rejection().detail());
        }
    }

    private TrustPolicy changed(TrustPolicy policy, UtcTime now) {
        return new TrustPolicy(
                name == null ? policy.name() : name,
                new Term(now, until == null ? policy.until() : until),
                demonstration || policy.demonstration(),
                policy.channel(),
                policy.contract(),
                organisations(policy),
                quorum == null ? policy.quorum() : quorum,
                ended(policy),
                logs(policy),
                policy.definitions(),
                maxAge == null ? policy.maxStatementAge() : maxAge * HOUR,
                policy.ordering());
    }

    /** A key that is named again replaces what the policy said of it. */
    private List<EndedKey> ended(TrustPolicy policy) {
        List<EndedKey> named = Stream.concat(
                        endedPeers.stream().map(text -> Ending.of(text).key(false)),
                        compromisedPeers.stream().map(text -> Ending.of(text).key(true)))
                .toList();
        Stream<EndedKey> kept = policy.ended().stream()
                .filter(before -> named.stream().noneMatch(each -> each.key().equals(before.key())));
        return Stream.concat(kept, named.stream()).toList();
    }

    private List<TrustedOrganisation> organisations(TrustPolicy policy) {
        return changed(policy.organisations(), endedOrganisations, TrustedOrganisation::msp, PolicyChanges::ended);
    }

    private static TrustedOrganisation ended(TrustedOrganisation each, Ending ending) {
        return new TrustedOrganisation(each.msp(), each.name(), each.signingCa(), Optional.of(ending.instant()));
    }

    private List<TrustedLog> logs(TrustPolicy policy) {
        return changed(policy.logs(), endedLogs, log -> log.origin().name(), PolicyChanges::ended);
    }

    private static TrustedLog ended(TrustedLog log, Ending ending) {
        return new TrustedLog(
                log.origin(),
                log.owner(),
                log.unit(),
                log.kind(),
                log.open(),
                log.roles(),
                log.keys(),
                Optional.of(ending.size()));
    }

    private interface Named<T> {
        String of(T item);
    }

    private interface Ended<T> {
        T by(T item, Ending ending);
    }

    /** The items, each that an ending names with its end; a name that none has is refused. */
    private static <T> List<T> changed(List<T> items, List<String> endings, Named<T> named, Ended<T> ended) {
        List<T> all = new ArrayList<>(items);
        for (Ending ending : endings.stream().map(Ending::of).toList()) {
            if (all.stream().noneMatch(item -> named.of(item).equals(ending.what()))) {
                throw Fault.of(PolicyChanges.class, "trust.no-such", ending.what());
            }
            UnaryOperator<T> end = item -> named.of(item).equals(ending.what()) ? ended.by(item, ending) : item;
            all.replaceAll(end);
        }
        return all;
    }
}
