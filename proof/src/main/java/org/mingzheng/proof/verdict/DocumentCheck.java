package org.mingzheng.proof.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingzheng.proof.document.DocumentDigests;
import org.mingzheng.proof.entry.Disclosure;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.evidence.Evidence;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Rejection;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.verdict.Verdict.Unchanged;

/** Claim 1: the document is the one that the entry names, and the entry is logged. */
final class DocumentCheck {
    private DocumentCheck() {}

    static Unchanged of(Evidence evidence, Question question) {
        List<Rejection> against = new ArrayList<>();
        List<Disclosure> disclosures = evidence.file().sealedEntry().disclosures();
        for (Disclosure disclosure : disclosures) {
            add(against, disclosure.opens(evidence.entry()));
        }
        add(against, document(evidence.entry(), disclosures, question));
        add(against, evidence.logged());
        against.addAll(evidence.againstAll());
        return new Unchanged(Claim.of(against), value(evidence.logged()));
    }

    private static Result<?> document(Entry entry, List<Disclosure> disclosures, Question question) {
        boolean hasDocument = entry.fields().digests().containsKey(DocumentDigests.FIELD);
        if (question.document().isEmpty()) {
            return question.entryOnly() || !hasDocument
                    ? Result.accepted(entry)
                    : Result.rejected(Reason.DOCUMENT_NOT_SHOWN, "the document was not shown");
        }
        if (!hasDocument) {
            return Result.rejected(Reason.NO_SUCH_FIELD, "the entry is about no document");
        }
        DocumentDigests shown = question.document().get();
        return disclosures.stream()
                .filter(each -> each.name().equals(DocumentDigests.FIELD))
                .findFirst()
                .map(each -> matches(each, shown))
                .orElseGet(() -> Result.rejected(
                        Reason.DOCUMENT_NOT_DISCLOSED, "the file does not disclose which document it is about"));
    }

    private static Result<DocumentDigests> matches(Disclosure disclosure, DocumentDigests shown) {
        return DocumentDigests.of(disclosure.value())
                .then(logged -> logged.matches(shown.size(), shown.sha256(), shown.sm3()));
    }

    static void add(List<Rejection> against, Result<?> result) {
        if (result instanceof Result.Rejected<?>(Rejection rejection)) {
            against.add(rejection);
        }
    }

    static <T> Optional<T> value(Result<T> result) {
        return result instanceof Result.Accepted<T>(T value) ? Optional.of(value) : Optional.empty();
    }
}
