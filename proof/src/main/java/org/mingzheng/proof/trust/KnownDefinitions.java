package org.mingzheng.proof.trust;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.definition.Definition;
import org.mingzheng.proof.definition.Definitions;
import org.mingzheng.proof.entry.Place;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.suite.Sha256;

/** Of the definitions in files, those that the policy knows. Remembers what it has read: most files carry the same. */
public final class KnownDefinitions {
    private static final int REMEMBERED = 64;

    private final TrustPolicy policy;
    private final Map<List<Bytes>, Result<Definitions>> known = new LinkedHashMap<>();

    /**
     * Takes no definition but those of this policy.
     *
     * @param policy whose digests count
     */
    public KnownDefinitions(TrustPolicy policy) {
        this.policy = policy;
    }

    /**
     * {@return those that the policy knows, read, or why they cannot be}
     *
     * @param texts definitions from anybody
     */
    public synchronized Result<Definitions> in(List<Bytes> texts) {
        Result<Definitions> before = known.get(texts);
        if (before != null) {
            return before;
        }
        if (known.size() >= REMEMBERED) {
            known.remove(known.keySet().iterator().next());
        }
        Result<Definitions> read =
                Definitions.of(texts.stream().filter(this::counts).toList()).map(this::complete);
        known.put(texts, read);
        return read;
    }

    /** With all versions of the policy's: which one is in force does not hang on what a file lacks. */
    private Definitions complete(Definitions found) {
        Definitions all = found;
        for (TrustedDefinition each : policy.definitions()) {
            all = found.types().contains(each.type().name()) ? all.with(each.type(), each.from()) : all;
        }
        return all;
    }

    private boolean counts(Bytes text) {
        Bytes digest = Sha256.digest(text);
        return policy.definitions().stream().map(TrustedDefinition::digest).anyMatch(digest::equals);
    }

    /**
     * {@return the definition that an entry names, or {@link Reason#DEFINITION_UNKNOWN} or {@link Reason#DEFINITION_MISSING}}
     *
     * @param place of the entry
     * @param known what {@link #in} gave
     */
    public Result<Definition> of(Place place, Result<Definitions> known) {
        if (!policy.definition(place.type()).equals(Optional.of(place.definition()))) {
            return Result.rejected(Reason.DEFINITION_UNKNOWN, "the policy knows no such definition of " + place.type());
        }
        return known.then(definitions -> definitions
                .find(place.type().name(), place.definition())
                .map(Result::accepted)
                .orElseGet(() -> Result.rejected(
                        Reason.DEFINITION_MISSING, "the file lacks the definition of " + place.type())));
    }
}
