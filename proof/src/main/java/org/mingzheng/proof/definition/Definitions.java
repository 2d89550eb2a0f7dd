package org.mingzheng.proof.definition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.definition.vocabulary.State;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.time.UtcTime;

/** The definitions that one party knows, all versions of all types. */
public final class Definitions {
    private final Map<String, List<Definition>> byType;

    private Definitions(Map<String, List<Definition>> byType) {
        this.byType = byType;
    }

    /**
     * {@return the definitions in these texts, or why one is none, or {@link Reason#DEFINITION_CONFLICT}} Two versions of a type
     * are not in force together, and the later one knows the states of the earlier.
     *
     * @param texts one definition each, in any order
     */
    public static Result<Definitions> of(Collection<Bytes> texts) {
        return Result.of(() -> {
            Map<String, List<Definition>> byType = new TreeMap<>();
            for (Bytes text : texts) {
                add(byType, Definition.parse(text).orThrow());
            }
            return new Definitions(byType);
        });
    }

    private static void add(Map<String, List<Definition>> byType, Definition definition) {
        List<Definition> versions = byType.computeIfAbsent(definition.type().name(), _ -> new ArrayList<>());
        versions.forEach(other -> requireCompatible(other, definition));
        versions.add(definition);
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
        boolean apart = !one.identity().inForce().overlaps(other.identity().inForce());
        boolean states = has(later.words().states(), earlier.words().states())
                && has(later.words().marks(), earlier.words().marks());
        if (one.type().equals(other.type()) || !follows || !apart || !states) {
            throw new RejectedException(Reason.DEFINITION_CONFLICT, "of " + one.type() + " and " + other.type());
        }
    }

    private static boolean has(Map<String, State> later, Map<String, State> earlier) {
        return later.keySet().containsAll(earlier.keySet());
    }

    /** {@return the names of the types, ascending} */
    public Collection<String> types() {
        return Collections.unmodifiableSet(byType.keySet());
    }

    /** {@return all of them, by type, then in the order given} */
    public List<Definition> all() {
        return byType.values().stream().flatMap(List::stream).toList();
    }

    /**
     * {@return a type's version that is in force}
     *
     * @param type its name
     * @param effective when an entry takes effect
     */
    public Optional<Definition> inForce(String type, UtcTime effective) {
        return find(type, definition -> definition.identity().inForce().contains(effective));
    }

    /**
     * {@return the definition of a digest}
     *
     * @param type its name
     * @param digest SHA-256 of its bytes
     */
    public Optional<Definition> find(String type, Bytes digest) {
        return find(type, definition -> definition.identity().digest().equals(digest));
    }

    /** Which definition is meant. */
    private interface Choice {
        boolean is(Definition definition);
    }

    private Optional<Definition> find(String type, Choice choice) {
        for (Definition definition : byType.getOrDefault(type, List.of())) {
            if (choice.is(definition)) {
                return Optional.of(definition);
            }
        }
        return Optional.empty();
    }
}
