package org.mingzheng.cli.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.mingzheng.cli.keys.KeyRecords;
import org.mingzheng.cli.keys.KeyTerms;
import org.mingzheng.cli.keys.Password;
import org.mingzheng.cli.keys.SealKey;
import org.mingzheng.cli.place.StackFolder;
import org.mingzheng.cli.session.Session;

/** Persons of the stories with keys of their own, each in a folder of theirs as if on a machine of theirs. */
final class Cast {
    private static final Duration LIFE = Duration.ofDays(365);

    private final StackFolder ledger;
    private final Map<String, Script.Person> persons = new HashMap<>();
    private final Map<String, SealKey> keys = new HashMap<>();

    private Cast(StackFolder ledger) {
        this.ledger = ledger;
    }

    /** Makes everybody's key and has it registered by their organisation. */
    static Cast gather(StackFolder ledger, Path folder, List<Script.Person> persons) {
        Cast cast = new Cast(ledger);
        persons.forEach(person -> cast.create(folder, person));
        try (ExecutorService clerks = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> registrations = new ArrayList<>();
            persons.forEach(person -> registrations.add(clerks.submit(() -> cast.register(person))));
            registrations.forEach(Cast::await);
        }
        return cast;
    }

    private void create(Path folder, Script.Person person) {
        Path file = folder.resolve(person.name()).resolve(person.name() + ".p12");
        try {
            Path _ = Files.createDirectories(file.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        persons.put(person.name(), person);
        keys.put(
                person.name(),
                SealKey.create(file, person.suite(), person.name(), Password.readOrMake(Password.fileOf(file))));
    }

    private void register(Script.Person person) {
        try (Session session = Session.of(ledger, person.msp())) {
            new KeyRecords(session)
                    .register(
                            key(person.name()),
                            new KeyTerms(List.of(person.role()), "person", Optional.empty(), LIFE),
                            Optional.empty());
        }
    }

    private static void await(Future<?> registration) {
        try {
            var _ = registration.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        }
    }

    SealKey key(String person) {
        return Objects.requireNonNull(keys.get(person), person);
    }

    /** The key of a person, or an organisation's own seal. */
    Path keyFile(String name) {
        return keys.containsKey(name) ? key(name).file() : ledger.sealKey(name);
    }

    /** In which role somebody seals. */
    String role(String name) {
        return persons.containsKey(name) ? persons.get(name).role() : KeyRecords.ORGANISATION_SEAL;
    }
}
