package org.mingzheng.cli.sign;

import java.util.Optional;
import org.mingzheng.cli.draft.Events;
import org.mingzheng.cli.draft.Heads;
import org.mingzheng.cli.draft.RecordHead;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.log.Hash;

/**
 * The record that an entry begins or continues.
 *
 * @param record its id
 * @param previous its last entry; none if the entry begins it
 */
record Subject(String record, Optional<Hash> previous) {
    static Subject of(RecordHead head) {
        return new Subject(head.id().id(), head.last());
    }

    /** Of a record's id: an event that begins no record continues one, whose last entry a service knows if nobody says. */
    static Subject of(String type, String event, String record, Optional<Hash> told, Heads heads) {
        if (told.isPresent() || Events.begins(Events.rule(type, event))) {
            return new Subject(record, told);
        }
        RecordHead head = heads.find(new RecordId(type, record));
        if (head.last().isEmpty()) {
            throw Fault.of(Subject.class, "sign.no-previous", head.id());
        }
        return of(head);
    }

    /** The event that is meant if nobody says. */
    static String event(String type, boolean continued) {
        if (continued) {
            throw Fault.of(Subject.class, "sign.no-event", type, Events.names(type));
        }
        return Events.first(type);
    }
}
