package org.mingzheng.cli.sign;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingzheng.cli.document.DocumentDigester;
import org.mingzheng.cli.draft.Draft;
import org.mingzheng.cli.draft.EntryOptions;
import org.mingzheng.cli.draft.EntryTerms;
import org.mingzheng.cli.draft.Heads;
import org.mingzheng.cli.draft.RecordHead;
import org.mingzheng.cli.draft.TermFaults;
import org.mingzheng.cli.entry.Drafting;
import org.mingzheng.cli.evidence.SealedFiles;
import org.mingzheng.cli.report.ExitCode;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.cli.trust.TrustOptions;
import org.mingzheng.network.report.Texts;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.definition.rule.EventRule;
import org.mingzheng.proof.document.DocumentDigests;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.trust.TrustPolicy;
import org.mingzheng.proof.trust.TrustedLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mingzheng draft}: an entry without seals, for those who must seal it. */
@Command(name = "draft", resourceBundle = "org.mingzheng.cli.sign.texts", mixinStandardHelpOptions = true)
public final class DraftCommand implements Callable<Integer> {
    @Mixin
    private final TrustOptions trust = new TrustOptions();

    @Mixin
    private final EntryOptions says = new EntryOptions();

    @Option(names = "--origin", paramLabel = "ORIGIN", descriptionKey = "origin")
    private @Nullable String origin;

    @Option(names = "--as", paramLabel = "MSP", descriptionKey = "draft-as")
    private @Nullable String msp;

    @Option(names = "--record", paramLabel = "ID|FILE.mz", descriptionKey = "record")
    private @Nullable String record;

    @Option(names = "--previous", paramLabel = "HASH", descriptionKey = "previous")
    private @Nullable String previous;

    @Option(names = "--document", paramLabel = "FILE", descriptionKey = "document")
    private @Nullable Path document;

    @Option(names = "--service", paramLabel = "URL", descriptionKey = "draft-service")
    private @Nullable URI service;

    @Option(names = "--out", required = true, paramLabel = "DRAFT.mz", descriptionKey = "out")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path out;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** For picocli. */
    public DraftCommand() {}

    @Override
    public Integer call() throws IOException {
        if (Files.exists(out)) {
            throw Fault.of(DraftCommand.class, "sign.exists", out);
        }
        Draft draft = wellFormed(trust.policy().policy());
        SealedFiles.write(out, draft.file());
        Texts texts = Texts.of(DraftCommand.class, spec.commandLine().getOut());
        DraftWords.of(texts, draft).tell();
        texts.say("sign.drafted", out);
        return ExitCode.OK.code();
    }

    private Draft wellFormed(TrustPolicy policy) throws IOException {
        try {
            return draft(policy);
        } catch (RejectedException e) {
            throw Fault.of(
                    DraftCommand.class,
                    "sign.bad-entry",
                    e.rejection().reason().code(),
                    e.rejection().detail());
        }
    }

    private Draft draft(TrustPolicy policy) throws IOException {
        Optional<URI> address = Optional.ofNullable(service).or(trust.folder()::serviceAddress);
        try (Heads heads = Heads.at(address)) {
            Optional<RecordHead> named =
                    Optional.ofNullable(record).filter(Heads::isFile).map(heads::find);
            String type = says.type()
                    .or(() -> named.map(head -> head.id().type()))
                    .orElseThrow(() -> Fault.of(DraftCommand.class, "sign.no-type"));
            String event = says.event().orElseGet(() -> Subject.event(type, named.isPresent()));
            Drafting drafting =
                    new Drafting(policy.channel(), origin(policy, named), Clock.systemUTC(), new SecureRandom());
            EntryTerms terms = says.terms(type, event, drafting.now(), heads);
            Subject subject = named.map(Subject::of).orElseGet(() -> subject(drafting, type, event, heads));
            Draft draft = Draft.of(drafting, terms, subject.record(), subject.previous(), digests());
            TermFaults.requireNone(draft);
            return draft;
        }
    }

    private Subject subject(Drafting drafting, String type, String event, Heads heads) {
        Optional<Hash> last = Optional.ofNullable(previous)
                .map(text -> Bytes.ofBase64Url(text).then(Hash::of).orThrow());
        return record == null
                ? new Subject(drafting.recordId(type), last)
                : Subject.of(type, event, record, last, heads);
    }

    /** The log: as named; else that of the record's file, if its owner goes on; else the organisation's own. */
    private Origin origin(TrustPolicy policy, Optional<RecordHead> named) {
        Optional<Origin> own = msp == null && EventRule.HOME.contains(says.actor())
                ? named.flatMap(RecordHead::origin)
                : Optional.empty();
        return Optional.ofNullable(origin)
                .map(Origin::new)
                .or(() -> own)
                .or(() -> policy.logs().stream()
                        .filter(log -> log.kind().equals(TrustedLog.RECORD)
                                && log.owner().equals(msp))
                        .map(TrustedLog::origin)
                        .findFirst())
                .orElseThrow(() -> Fault.of(DraftCommand.class, "sign.no-origin"));
    }

    private Optional<DocumentDigests> digests() throws IOException {
        return document == null ? Optional.empty() : Optional.of(DocumentDigester.digest(document));
    }
}
