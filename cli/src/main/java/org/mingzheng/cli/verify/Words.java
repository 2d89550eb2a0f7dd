package org.mingzheng.cli.verify;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingzheng.network.report.Texts;
import org.mingzheng.proof.evidence.Logged;
import org.mingzheng.proof.evidence.Remark;
import org.mingzheng.proof.result.Outcome;
import org.mingzheng.proof.statement.Endorsers;
import org.mingzheng.proof.trust.Ordering;
import org.mingzheng.proof.verdict.Claim;
import org.mingzheng.proof.verdict.Verdict;
import org.mingzheng.proof.verdict.Verdict.SealedBy;

/**
 * A verdict in words: each claim, what it rests on, what to do next.
 *
 * @param names in the language of the person
 * @param policy by which it is judged
 * @param brief whether what is proven is told in one line a file
 */
record Words(Names names, PolicyWords policy, boolean brief) {
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
            case Judged.Obstructed obstructed ->
                say(
                        "obstacle." + obstructed.why(),
                        obstructed.target().shown(),
                        obstructed.target().sealed());
        }
    }

    private void tell(Judged.Verified verified) {
        Verdict verdict = verified.verdict();
        if (brief) {
            brief(verified.target(), verdict);
            return;
        }
        say("verify.file", verified.target().shown());
        SealedWords.of(names, verdict).tell();
        claim("verify.unchanged", verdict.unchanged().claim());
        verdict.unchanged().logged().ifPresent(this::rests);
        claim("verify.authorised", verdict.authorised().claim(), asOf(verdict));
        authority(verdict);
        claim("verify.status", verdict.status().claim());
        verdict.status().stated().ifPresent(stated -> {
            new StatusWords(names, verdict).tell(stated);
            parties(stated.endorsers());
        });
        verdict.remarks().forEach(this::remark);
        policy.tell();
        if (verdict.policy().ordering().filter(Ordering.RAFT::equals).isPresent()) {
            say("verify.raft");
        }
        if (verdict.demonstration()) {
            say("verify.demonstration");
        }
    }

    private void brief(Target target, Verdict verdict) {
        String marks = all(verdict).stream().map(Words::mark).collect(Collectors.joining());
        say("verify.brief", marks, target.shown());
        all(verdict).stream()
                .flatMap(claim -> claim.reasons().stream())
                .distinct()
                .forEach(reason -> line("      " + names.reason(reason)));
        verdict.remarks().forEach(this::remark);
    }

    /** What is wrong in the file and was left out of account, and whose it is. */
    private void remark(Remark remark) {
        say(
                "verify.remark",
                remark.member(),
                remark.party().map(this::party).orElse("?"),
                names.reason(remark.rejection()));
    }

    /** The organisation whose line it is; a log's name stays. */
    private String party(String key) {
        String line = names.policy().channel() + "/";
        return names.organisation(key.startsWith(line) ? key.substring(line.length()) : key);
    }

    static List<Claim> all(Verdict verdict) {
        return List.of(
                verdict.unchanged().claim(),
                verdict.authorised().claim(),
                verdict.status().claim());
    }

    private void claim(String key, Claim claim) {
        claim(key, claim, text("verify." + claim.outcome().code()));
    }

    /** What was proven of keys long ago is proven as of then. */
    private String asOf(Verdict verdict) {
        Claim claim = verdict.authorised().claim();
        return verdict.authorised()
                .known()
                .filter(known -> known.asOf() && claim.outcome() == Outcome.PROVEN)
                .map(known -> names.texts().text("verify.proven-as-of", names.time(known.millis())))
                .orElseGet(() -> text("verify." + claim.outcome().code()));
    }

    private void claim(String key, Claim claim, String outcome) {
        say("verify.claim", mark(claim), text(key), outcome);
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
