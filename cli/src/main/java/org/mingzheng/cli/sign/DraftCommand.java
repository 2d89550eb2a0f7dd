package org.mingzheng.cli.sign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingzheng.cli.document.DocumentDigester;
import org.mingzheng.cli.entry.Drafting;
import org.mingzheng.cli.entry.EntryTypeFiles;
import org.mingzheng.cli.evidence.SealedFiles;
import org.mingzheng.cli.report.ExitCode;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.cli.report.Texts;
import org.mingzheng.cli.trust.TrustOptions;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.document.DocumentDigests;
import org.mingzheng.proof.entry.Disclosure;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.Event;
import org.mingzheng.proof.entry.Fields;
import org.mingzheng.proof.entry.Link;
import org.mingzheng.proof.entry.Place;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonString;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.trust.TrustPolicy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mingzheng draft}: an entry without seals, for those who must seal it. Needs no network. */
@Command(name = "draft", resourceBundle = "org.mingzheng.cli.sign.texts", mixinStandardHelpOptions = true)
public final class DraftCommand implements Callable<Integer> {
    private static final int MAX_VALUE = 8192;

    @Mixin
    private final TrustOptions trust = new TrustOptions();

    @Option(names = "--origin", required = true, paramLabel = "ORIGIN", descriptionKey = "origin")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String origin;

    @Option(names = "--type", required = true, paramLabel = "TYPE", descriptionKey = "type")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String type;

    @Option(names = "--event", paramLabel = "EVENT", descriptionKey = "event")
    private String event = "issued";

    @Option(names = "--actor", paramLabel = "ACTOR", descriptionKey = "actor")
    private String actor = "issuer";

    @Option(names = "--record", paramLabel = "ID", descriptionKey = "record")
    private @Nullable String record;

    @Option(names = "--previous", paramLabel = "HASH", descriptionKey = "previous")
    private @Nullable String previous;

    @Option(names = "--reason", paramLabel = "CODE", descriptionKey = "reason")
    private @Nullable String reason;

    @Option(names = "--basis", paramLabel = "CODE", descriptionKey = "basis")
    private List<String> basis = List.of();

    @Option(names = "--document", paramLabel = "FILE", descriptionKey = "document")
    private @Nullable Path document;

    @Option(names = "--field", paramLabel = "NAME=VALUE", descriptionKey = "field")
    private Map<String, String> fields = new LinkedHashMap<>();

    @Option(names = "--json-field", paramLabel = "NAME=JSON", descriptionKey = "json-field")
    private Map<String, String> jsonFields = new LinkedHashMap<>();

    @Option(names = "--private", paramLabel = "NAME=VALUE", descriptionKey = "private")
    private Map<String, String> hidden = new LinkedHashMap<>();

    @Option(names = "--link", paramLabel = "REL=TYPE/ID", descriptionKey = "link")
    private Map<String, String> links = new LinkedHashMap<>();

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
        Draft draft = draft(trust.policy().policy());
        SealedFiles.write(out, draft.file());
        Texts texts = Texts.of(DraftCommand.class, spec.commandLine().getOut());
        new DraftWords(texts).tell(draft);
        texts.say("sign.drafted", out);
        return ExitCode.OK.code();
    }

    private Draft draft(TrustPolicy policy) throws IOException {
        Drafting drafting = new Drafting(policy.channel(), new Origin(origin), Clock.systemUTC(), new SecureRandom());
        List<Disclosure> disclosures = disclosures(drafting);
        Place place = drafting.place(
                type,
                record == null ? drafting.recordId() : record,
                Optional.ofNullable(previous).map(DraftCommand::hash));
        Event happens = new Event(event, actor, drafting.now(), basis, Optional.ofNullable(reason));
        Entry entry = new Entry(place, happens, Fields.of(open(), disclosures), links(), List.of());
        return new Draft(entry, disclosures, List.of(EntryTypeFiles.definition(place.type())));
    }

    private List<Disclosure> disclosures(Drafting drafting) throws IOException {
        List<Disclosure> disclosures = new ArrayList<>();
        if (document != null) {
            disclosures.add(drafting.disclosure(
                    DocumentDigests.FIELD, DocumentDigester.digest(document).json()));
        }
        hidden.forEach((name, text) -> disclosures.add(drafting.disclosure(name, new JsonString(text))));
        return disclosures;
    }

    private JsonObject open() {
        JsonObject open = JsonObject.empty();
        for (var field : fields.entrySet()) {
            open = open.with(field.getKey(), new JsonString(field.getValue()));
        }
        for (var field : jsonFields.entrySet()) {
            open = open.with(
                    field.getKey(),
                    Json.parse(Bytes.utf8(field.getValue()), MAX_VALUE).orThrow());
        }
        return open;
    }

    private List<Link> links() {
        List<Link> all = new ArrayList<>();
        links.forEach((rel, target) -> {
            int slash = target.indexOf('/');
            if (slash < 0) {
                throw Fault.of(DraftCommand.class, "sign.bad-link", target);
            }
            RecordId id = new RecordId(target.substring(0, slash), target.substring(slash + 1));
            all.add(new Link(rel, id, Optional.empty(), Optional.empty()));
        });
        return all;
    }

    private static Hash hash(String text) {
        return Bytes.ofBase64Url(text).then(Hash::of).orThrow();
    }
}
