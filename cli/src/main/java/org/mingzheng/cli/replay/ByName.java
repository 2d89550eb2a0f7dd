package org.mingzheng.cli.replay;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.result.Result;

/** Knows no type's rules: a record is recorded, and stays so. */
public final class ByName implements TypeRules {
    /** No rules. */
    public ByName() {}

    @Override
    public boolean know(LoggedEntry logged) {
        return false;
    }

    @Override
    public Result<List<Change>> judge(LoggedEntry logged, Function<RecordId, Optional<RecordState>> records) {
        return Result.accepted(List.of());
    }
}
