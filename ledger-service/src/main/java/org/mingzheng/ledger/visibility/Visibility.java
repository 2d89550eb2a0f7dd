package org.mingzheng.ledger.visibility;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingzheng.fabric.client.LedgerAwayException;
import org.mingzheng.fabric.client.RefusedException;
import org.mingzheng.ledger.access.Caller;
import org.mingzheng.ledger.definition.EntryTypes;
import org.mingzheng.ledger.log.Registrations;
import org.mingzheng.proof.contract.LogKind;
import org.mingzheng.proof.contract.LogRegistration;
import org.mingzheng.proof.definition.Confidentiality;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.Link;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.log.Origin;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What the caller of this request may learn. Whoever has a right on a log learns what is in it. Everybody else learns, of logs
 * that are public, of records of public types, and of records {@code by-code} if he has the code, which is their id: nothing that can be counted or guessed leads to it.
 */
@Component
public final class Visibility {

    private final Logs logs;
    private final Secrecy secrecy;

    /** Registrations, as this service believes them. */
    @FunctionalInterface
    interface Logs {
        LogRegistration of(Origin origin) throws LedgerAwayException, RefusedException;
    }

    @Autowired
    Visibility(Registrations registrations) {
        this(registrations::of, new Secrecy(EntryTypes.shipped()));
    }

    Visibility(Logs logs, Secrecy secrecy) {
        this.logs = logs;
        this.secrecy = secrecy;
    }

    private static boolean hasRight(Origin log) {
        return Caller.current().mayRead(log);
    }

    /**
     * {@return whether everybody may go through a log leaf by leaf: it is public, and so is every type that it takes}
     *
     * @param log its origin
     * @throws LedgerAwayException if no peer tells the log's terms
     * @throws RefusedException if there is no such log
     */
    public boolean isCountable(Origin log) throws LedgerAwayException, RefusedException {
        LogRegistration registration = logs.of(log);
        return registration.terms().open()
                && (registration.kind() == LogKind.BULK
                        || types(registration).allMatch(Confidentiality.PUBLIC::equals));
    }

    private Stream<Confidentiality> types(LogRegistration registration) {
        return registration.terms().types().stream().map(secrecy::of);
    }

    /**
     * {@return whether the caller may go through a log leaf by leaf}
     *
     * @param log its origin
     * @throws LedgerAwayException if no peer tells the log's terms
     * @throws RefusedException if there is no such log
     */
    public boolean mayCount(Origin log) throws LedgerAwayException, RefusedException {
        return hasRight(log) || isCountable(log);
    }

    /**
     * {@return whether the caller, who names an entry by its hash, may learn where it is}
     *
     * @param log that it is in or on its way to
     * @throws LedgerAwayException if no peer tells the log's terms
     * @throws RefusedException if there is no such log
     */
    public boolean mayLocate(Origin log) throws LedgerAwayException, RefusedException {
        if (hasRight(log)) {
            return true;
        }
        LogRegistration registration = logs.of(log);
        return registration.terms().open()
                && (registration.kind() == LogKind.BULK || types(registration).noneMatch(Confidentiality.NONE::equals));
    }

    /**
     * {@return whether the caller, who names it, may learn of a record}
     *
     * @param record names it
     * @param home the log in which it began
     * @throws LedgerAwayException if no peer tells the log's terms
     * @throws RefusedException if there is no such log
     */
    public boolean mayFind(RecordId record, Origin home) throws LedgerAwayException, RefusedException {
        return hasRight(home)
                || (secrecy.of(record.type()) != Confidentiality.NONE
                        && logs.of(home).terms().open());
    }

    /**
     * {@return whether a caller without right, who may learn of a record, gets fresh statements of it}
     *
     * @param home the log in which it began
     */
    public boolean hasRightOn(Origin home) {
        return hasRight(home);
    }

    /**
     * {@return whether the caller may learn of an entry because he may learn of a record that it concerns} A code leads to other
     * codes, for the news of a record is in the entries that move it; what can be counted leads to none.
     *
     * @param record that was named
     * @param entry its own, or one that links to it
     * @throws LedgerAwayException if no peer tells the log's terms
     * @throws RefusedException if there is no such log
     */
    public boolean mayFollow(RecordId record, Entry entry) throws LedgerAwayException, RefusedException {
        Origin log = entry.place().origin();
        return hasRight(log)
                || (isReachable(record.type(), entry.place().type().name())
                        && logs.of(log).terms().open());
    }

    private boolean isReachable(String from, String to) {
        return secrecy.of(to).compareTo(secrecy.of(from)) <= 0 && secrecy.of(to) != Confidentiality.NONE;
    }

    /**
     * {@return those links of an entry of which the caller may learn with it}
     *
     * @param entry may be followed
     */
    public List<Link> links(Entry entry) {
        return hasRight(entry.place().origin())
                ? entry.links()
                : entry.links().stream()
                        .filter(link -> isReachable(
                                entry.place().type().name(), link.record().type()))
                        .toList();
    }

    /**
     * {@return whether the caller may read an entry, and so the ids that it links to} Its hash is no code: tiles and the proofs of
     * other entries' receipts have it. So the entry of a record {@code by-code} is for whoever names that record, or another that
     * it concerns, as well.
     *
     * @param entry logged
     * @param named the record whose name the caller has, if any
     * @throws LedgerAwayException if no peer tells the log's terms
     * @throws RefusedException if there is no such log
     */
    public boolean mayOpen(Entry entry, Optional<RecordId> named) throws LedgerAwayException, RefusedException {
        Optional<RecordId> code = named.filter(each -> concerns(entry, each));
        RecordId record = code.orElse(entry.place().recordId());
        boolean open = secrecy.of(entry.place().type().name()) == Confidentiality.PUBLIC;
        return (open || code.isPresent())
                && mayFollow(record, entry)
                && links(entry).equals(entry.links());
    }

    private static boolean concerns(Entry entry, RecordId record) {
        return entry.place().recordId().equals(record)
                || entry.links().stream().anyMatch(link -> link.record().equals(record));
    }
}
