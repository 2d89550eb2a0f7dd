package org.mingzheng.cli.verify;

import java.util.List;
import java.util.stream.Collectors;
import org.mingzheng.cli.entry.Wording;
import org.mingzheng.proof.status.Base;
import org.mingzheng.proof.status.Stated;
import org.mingzheng.proof.status.Stated.Basis;
import org.mingzheng.proof.verdict.Verdict;

/**
 * A record's state in words, and those of the records on which it rests: since when, why, and as of when that is known.
 *
 * @param names in the language of the person
 * @param verdict that tells it
 */
record StatusWords(Names names, Verdict verdict) {
    void tell(Stated stated) {
        Wording wording = names.wording(stated.type());
        boolean present = verdict.at().equals(verdict.now());
        say(present ? "verify.state-now" : "verify.state-at", state(stated, wording), names.time(verdict.at()));
        details(stated, wording);
        stated.bases().forEach(this::base);
        long known = stated.allKnownMillis();
        long age = verdict.now().epochSecond() * 1000 - known;
        say("verify.known", names.time(known), names.age(age), names.age(stated.maxAge() * 1000));
    }

    private void base(Base base) {
        Wording wording = names.wording(base.definition());
        String type = wording.type().orElse(base.record().type());
        String id = base.record().id();
        base.stated()
                .ifPresentOrElse(
                        stated -> {
                            say("verify.base", type, id, state(stated, wording));
                            details(stated, wording);
                        },
                        () -> say("verify.base-not-stated", type, id));
    }

    private String state(Stated stated, Wording wording) {
        return stated.state()
                .map(each -> wording.state(each).orElse(each))
                .orElseGet(() -> names.texts().text("verify.not-begun"));
    }

    private void details(Stated stated, Wording wording) {
        stated.since().ifPresent(since -> {
            say("verify.since", names.time(since.effective()), names.time(since.knownMillis()));
            basis(since.basis(), wording);
        });
        stated.marks()
                .forEach(mark -> say(
                        "verify.mark",
                        wording.mark(mark.mark()).orElse(mark.mark()),
                        names.time(mark.effective()),
                        names.time(mark.knownMillis())));
        stated.successor()
                .ifPresent(other -> say(
                        "verify.successor",
                        other.leaf().value().base64Url(),
                        names.time(other.effective()),
                        names.time(other.knownMillis())));
    }

    private void basis(List<Basis> basis, Wording wording) {
        if (!basis.isEmpty()) {
            say(
                    "verify.basis",
                    basis.stream()
                            .map(each -> each.names().map(wording::said).orElse(each.code()))
                            .collect(Collectors.joining(names.texts().text("verify.comma"))));
        }
    }

    private void say(String key, Object... arguments) {
        names.texts().say(key, arguments);
    }
}
