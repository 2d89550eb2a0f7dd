package org.mingzheng.cli.replay;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.time.UtcTime;

/** The rules of the entry types, as the contract goes by. */
public interface TypeRules {
    /**
     * What an entry does to a record.
     *
     * @param record the entry's own, or one that it links to, whose last entry it then becomes
     * @param state the new one, or none if it stays
     * @param from when it takes effect
     * @param facts what the record keeps from now on
     */
    record Change(RecordId record, Optional<String> state, UtcTime from, JsonObject facts) {}

    /**
     * {@return whether the rules of the entry's type are at hand}
     *
     * @param logged the entry
     */
    boolean know(LoggedEntry logged);

    /**
     * {@return what the entry does, in order, or why it should have been refused}
     *
     * @param logged the entry
     * @param records as they were before it
     */
    Result<List<Change>> judge(LoggedEntry logged, Function<RecordId, Optional<RecordState>> records);
}
