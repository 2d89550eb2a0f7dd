package org.mingzheng.cli.verify;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingzheng.network.report.Texts;
import org.mingzheng.proof.evidence.Logged;
import org.mingzheng.proof.statement.Endorsers;
import org.mingzheng.proof.verdict.Claim;
import org.mingzheng.proof.verdict.Verdict;
import org.mingzheng.proof.verdict.Verdict.SealedBy;
import org.mingzheng.proof.verdict.Verdict.Stated;

/**
 * A verdict in words: each claim, what it rests on, what to do next.
 *
 * @param names in the language of the person
 * @param brief whether what is proven is told in one line a file
 */
record Words(Names names, boolean brief) {
    void tell(Judged judged) {
        switch (judged) {
            case Judged.Verified verified -> tell(verified);
            case Judged.Missing missing ->
                say("verify.missing", missing.target().shown(), missing.target().sealed());
            case Judged.Damaged damaged ->
                say(
                        "verify.damaged",
                        damaged.target().sealed(),
                        damaged.rejection().reason().code());
            case Judged.Unreadable unreadable ->
                say("verify.unreadable", unreadable.target().shown());
        }
    }

    private void tell(Judged.Verified verified) {
        Verdict verdict = verified.verdict();
        if (brief) {
            line(mark(verdict.unchanged().claim())
                    + mark(verdict.authorised().claim())
                    + mark(verdict.status().claim())
                    + " " + verified.target().shown());
            all(verdict).stream()
                    .flatMap(claim -> claim.reasons().stream())
                    .distinct()
                    .forEach(reason -> line("      " + names.reason(reason)));
            return;
        }
        line("" + verified.target().shown());
        claim("verify.unchanged", verdict.unchanged().claim());
        verdict.unchanged().logged().ifPresent(this::rests);
        claim("verify.authorised", verdict.authorised().claim());
        authority(verdict);
        claim("verify.status", verdict.status().claim());
        verdict.status().stated().ifPresent(stated -> rests(verified, stated));
        if (verdict.demonstration()) {
            say("verify.demonstration");
        }
    }

    static List<Claim> all(Verdict verdict) {
        return List.of(
                verdict.unchanged().claim(),
                verdict.authorised().claim(),
                verdict.status().claim());
    }

    private void claim(String key, Claim claim) {
        say(
                "verify.claim",
                mark(claim),
                text(key),
                text("verify." + claim.outcome().code()));
        claim.reasons().forEach(reason -> line("      " + names.reason(reason)));
    }

    private static String mark(Claim claim) {
        return switch (claim.outcome()) {
            case PROVEN -> "✓";
            case CONTRADICTED -> "✗";
            case UNKNOWN -> "?";
        };
    }

    private void rests(Logged logged) {
        say("verify.logged", names.time(logged.timeMillis()), Verdict.PRECISION / 60, logged.origin(), logged.index());
        parties(logged.endorsers());
    }

    private void parties(Endorsers endorsers) {
        String organisations = endorsers.organisations().stream()
                .map(names::organisation)
                .collect(Collectors.joining(text("verify.comma")));
        say("verify.vouched", organisations, endorsers.parties(), names.policy().quorum());
    }

    private void authority(Verdict verdict) {
        verdict.authorised().owner().map(names::organisation).ifPresent(owner -> owner(verdict, owner));
        verdict.authorised().seals().forEach(this::seal);
    }

    /** A unit that is the whole organisation is not named twice. */
    private void owner(Verdict verdict, String owner) {
        Optional<String> unit = verdict.authorised().unit().filter(each -> !each.equals(owner));
        unit.ifPresentOrElse(each -> say("verify.owner-unit", owner, each), () -> say("verify.owner", owner));
    }

    private void seal(SealedBy seal) {
        say(
                "verify.seal",
                names.role(seal.role()),
                text("vote." + seal.vote().code()),
                seal.owner().map(names::organisation).orElse("?"),
                seal.kid());
    }

    private void rests(Judged.Verified verified, Stated stated) {
        Verdict verdict = verified.verdict();
        long now = verdict.now().epochSecond() * 1000;
        String state = stated.state()
                .map(each -> names.state(verified.file(), verdict.entry().place(), each))
                .orElseGet(() -> text("verify.not-begun"));
        say(
                "verify.stated",
                state,
                names.time(verdict.at().epochSecond() * 1000),
                names.time(stated.knownMillis()),
                names.age(now - stated.knownMillis()),
                names.age(stated.maxAge() * 1000));
        parties(stated.endorsers());
    }

    private String text(String key) {
        return names.texts().text(key);
    }

    private void say(String key, Object... arguments) {
        names.texts().say(key, arguments);
    }

    private void line(String words) {
        Texts texts = names.texts();
        texts.line(words);
    }
}
