package org.mingzheng.proof.definition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.definition.vocabulary.State;
import org.mingzheng.proof.entry.EntryType;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.time.UtcTime;

/** The definitions that one party knows, all versions of all types; of some it may know only from when they are in force. */
public final class Definitions {
    private static final Comparator<Version> BY_FROM = Comparator.comparing(Version::from);

    private final Map<String, List<Version>> byType;

    private Definitions(Map<String, List<Version>> byType) {
        this.byType = byType;
    }

    /** A version of a type, and its definition, if it is there. */
    private record Version(EntryType type, UtcTime from, Optional<Definition> definition) {}

    /**
     * {@return the definitions in these texts, or why one is none, or {@link Reason#DEFINITION_CONFLICT}} Of two versions of a type the
     * later one begins later, knows the states and marks of the earlier with their standing, and has its validity: what was good under
     * the one is not good or bad by the other.
     *
     * @param texts one definition each, in any order
     */
    public static Result<Definitions> of(Collection<Bytes> texts) {
        return Result.of(() -> {
            Map<String, List<Version>> byType = new TreeMap<>();
            for (Bytes text : texts) {
                add(byType, Definition.parse(text).orThrow());
            }
            byType.values().forEach(versions -> versions.sort(BY_FROM));
            return new Definitions(byType);
        });
    }

    private static void add(Map<String, List<Version>> byType, Definition definition) {
        List<Version> versions = byType.computeIfAbsent(definition.type().name(), _ -> new ArrayList<>());
        versions.forEach(other -> requireCompatible(other.definition().orElseThrow(), definition));
        UtcTime from = definition.identity().inForce().from();
        versions.add(new Version(definition.type(), from, Optional.of(definition)));
    }

    private static void requireCompatible(Definition one, Definition other) {
        boolean order = one.type().version() < other.type().version();
        Definition earlier = order ? one : other;
        Definition later = order ? other : one;
        boolean follows = later.identity()
                        .inForce()
                        .from()
                        .compareTo(earlier.identity().inForce().from())
                > 0;
        boolean states = has(later.words().states(), earlier.words().states())
                && has(later.words().marks(), earlier.words().marks());
        boolean validity = later.bounds().validity().equals(earlier.bounds().validity());
        if (one.type().equals(other.type()) || !follows || !states || !validity) {
            throw new RejectedException(Reason.DEFINITION_CONFLICT, "of " + one.type() + " and " + other.type());
        }
    }

    private static boolean has(Map<String, State> later, Map<String, State> earlier) {
        return earlier.entrySet().stream().allMatch(each -> {
            State same = later.get(each.getKey());
            return same != null && same.standing() == each.getValue().standing();
        });
    }

    /**
     * {@return these, and that there is a version, whether its definition is here or not}
     *
     * @param type with its version
     * @param from when it is in force
     */
    public Definitions with(EntryType type, UtcTime from) {
        List<Version> versions = new ArrayList<>(byType.getOrDefault(type.name(), List.of()));
        if (versions.stream().anyMatch(version -> version.type().equals(type))) {
            return this;
        }
        versions.add(new Version(type, from, Optional.empty()));
        versions.sort(BY_FROM);
        Map<String, List<Version>> more = new TreeMap<>(byType);
        more.put(type.name(), versions);
        return new Definitions(more);
    }

    /** {@return the names of the types, ascending} */
    public Collection<String> types() {
        return Collections.unmodifiableSet(byType.keySet());
    }

    /** {@return all that are here, by type, the one that begins first before the others} */
    public List<Definition> all() {
        return byType.values().stream()
                .flatMap(List::stream)
                .flatMap(version -> version.definition().stream())
                .toList();
    }

    /**
     * {@return a type's version that is in force, if it is here: of those that have begun the one that began last, unless it has ended}
     *
     * @param type its name
     * @param effective when an entry takes effect
     */
    public Optional<Definition> inForce(String type, UtcTime effective) {
        Optional<Definition> last = Optional.empty();
        for (Version version : byType.getOrDefault(type, List.of())) {
            last = version.from().compareTo(effective) <= 0 ? version.definition() : last;
        }
        return last.filter(definition -> definition.identity().inForce().contains(effective));
    }

    /**
     * {@return a type's last version that is here: it knows what the states and marks of all earlier ones mean}
     *
     * @param type its name
     */
    public Optional<Definition> newest(String type) {
        return byType.getOrDefault(type, List.of()).reversed().stream()
                .flatMap(version -> version.definition().stream())
                .findFirst();
    }

    /**
     * {@return the definition of a digest}
     *
     * @param type its name
     * @param digest SHA-256 of its bytes
     */
    public Optional<Definition> find(String type, Bytes digest) {
        return byType.getOrDefault(type, List.of()).stream()
                .flatMap(version -> version.definition().stream())
                .filter(definition -> definition.identity().digest().equals(digest))
                .findFirst();
    }
}
