package org.mingzheng.proof.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Reasons;
import org.mingzheng.proof.result.Rejection;
import org.mingzheng.proof.result.Result;

/** All that is stated of one record in a file. */
final class History {
    private final List<StatedState> stated = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private Optional<StatedState> newest = Optional.empty();
    private Optional<Rejection> forked = Optional.empty();

    void add(StatedState state, Remarks remarks) {
        stated.stream().filter(each -> !each.agrees(state)).findFirst().ifPresent(each -> forked(each, state, remarks));
        stated.add(state);
        newest = newest.filter(each -> !each.isBefore(state)).or(() -> Optional.of(state));
    }

    private void forked(StatedState one, StatedState other, Remarks remarks) {
        fork(one.member() + " and " + other.member() + " cannot both be true", remarks, one, other);
    }

    /** Two things in the file that a quorum vouches for cannot both be true. */
    void fork(String detail, Remarks remarks, StatedState... members) {
        Rejection rejection = new Rejection(Reason.RECORD_FORKED, detail);
        for (StatedState each : members) {
            remarks.add(each.member(), rejection);
        }
        forked = forked.or(() -> Optional.of(rejection));
    }

    void add(Rejection rejection) {
        rejections.add(rejection);
    }

    List<StatedState> stated() {
        return stated;
    }

    Optional<StatedState> newest() {
        return newest;
    }

    /** Whether another statement may be the newest: of another log, with as many states, and no later than clocks may err. */
    boolean isUnclear() {
        return newest.stream()
                .flatMap(one -> stated.stream().filter(one::mayBeBefore))
                .findAny()
                .isPresent();
    }

    Optional<Rejection> forked() {
        return forked;
    }

    /** The newest, or why there is none: what contradicts before what is unknown. */
    Result<StatedState> state() {
        return newest.map(Result::accepted).orElseGet(() -> Reasons.first(rejections, Reason.RECORD_NOT_STATED));
    }
}
