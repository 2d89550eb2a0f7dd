package org.mingzheng.proof.note;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.bytes.Parts;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.result.Rejection;
import org.mingzheng.proof.result.Result;

/**
 * A text with signatures under it, none of them verified yet: nothing in it may be believed before {@link #verify}.
 *
 * @param text lines that each end in a newline; no other control characters
 * @param signatures 1 to {@value #MAX_SIGNATURES} lines, in their order
 */
public record Note(String text, List<NoteSignature> signatures) {
    /** Greatest length of an encoded note in bytes: room for as many peers' endorsements as there may be lines. */
    public static final int MAX_SIZE = 1 << 20;

    /** Greatest number of signature lines. */
    public static final int MAX_SIGNATURES = 64;

    /**
     * A note known elsewhere; {@link #parse} takes one from outside.
     *
     * @throws RejectedException if it could not be encoded
     */
    public Note {
        signatures = List.copyOf(signatures);
        require(text.endsWith("\n"), Reason.NOTE_MALFORMED, "the text does not end in a newline");
        require(
                text.chars().allMatch(c -> c >= ' ' || c == '\n'),
                Reason.NOTE_MALFORMED,
                "the text has a control character");
        require(decoded(Bytes.utf8(text)).equals(text), Reason.NOT_UTF8, "the text has half a surrogate pair");
        require(!signatures.isEmpty(), Reason.NOTE_MALFORMED, "no signature line");
        require(signatures.size() <= MAX_SIGNATURES, Reason.TOO_MANY, "over " + MAX_SIGNATURES + " signature lines");
        require(encoded(text, signatures).size() <= MAX_SIZE, Reason.TOO_LARGE, "over " + MAX_SIZE + " bytes");
    }

    /**
     * {@return the note, or the reason why not: {@link Reason#NOTE_MALFORMED}, {@link Reason#NOT_UTF8},
     * {@link Reason#KEY_NAME_MALFORMED}, {@link Reason#NOT_BASE64}, {@link Reason#TOO_LARGE} or {@link Reason#TOO_MANY}} What is accepted is
     * {@link #encoded} to the same bytes again.
     *
     * @param encoded from outside
     */
    public static Result<Note> parse(Bytes encoded) {
        return Result.of(() -> {
            require(encoded.size() <= MAX_SIZE, Reason.TOO_LARGE, "over " + MAX_SIZE + " bytes");
            return parsed(decoded(encoded));
        });
    }

    private static Note parsed(String whole) {
        int blank = whole.lastIndexOf("\n\n");
        require(blank >= 0, Reason.NOTE_MALFORMED, "no blank line");
        String under = whole.substring(blank + 2);
        require(under.endsWith("\n"), Reason.NOTE_MALFORMED, "no signature line that ends in a newline");
        List<String> lines = Parts.of(under.substring(0, under.length() - 1), '\n', MAX_SIGNATURES + 1);
        require(lines.size() <= MAX_SIGNATURES, Reason.TOO_MANY, "over " + MAX_SIGNATURES + " signature lines");
        return new Note(
                whole.substring(0, blank + 1),
                lines.stream().map(NoteSignature::ofLine).toList());
    }

    /**
     * {@return a new note}
     *
     * @param text lines that each end in a newline; no other control characters
     * @param signer whose signature stands first under it
     */
    public static Note sign(String text, NoteSigner signer) {
        return new Note(text, List.of(signer.sign(text)));
    }

    /**
     * {@return this note with one more signature line at its end}
     *
     * @param signature over the same text
     */
    public Note with(NoteSignature signature) {
        List<NoteSignature> all = new ArrayList<>(signatures);
        all.add(signature);
        return new Note(text, all);
    }

    /**
     * {@return the note with those lines that known keys made, or why it is rejected} A line of an unknown key is no error.
     * A line of a known key that does not verify is, with that verifier's reason; so is a note without any line of a known
     * key, with {@link Reason#NOTE_UNSIGNED}.
     *
     * @param known the keys that the caller trusts for this text
     */
    public Result<VerifiedNote> verify(List<? extends NoteVerifier> known) {
        return Result.of(() -> {
            ExaminedNote lines = examine(known);
            lines.bad().stream().findFirst().ifPresent(bad -> {
                throw new RejectedException(bad.rejection());
            });
            require(!lines.good().isEmpty(), Reason.NOTE_UNSIGNED, "no signature by a known key");
            return new VerifiedNote(this, lines.good());
        });
    }

    /**
     * {@return the lines of known keys, each by itself: for whoever counts the good ones, and says which are not}
     *
     * @param known the keys that the caller trusts for this text
     */
    public ExaminedNote examine(List<? extends NoteVerifier> known) {
        Bytes signed = Bytes.utf8(text);
        Set<NoteSignature> good = new LinkedHashSet<>();
        List<ExaminedNote.BadLine> bad = new ArrayList<>();
        for (NoteSignature line : signatures) {
            List<Rejection> against = against(signed, line, known);
            if (against == null) {
                continue;
            }
            against.forEach(rejection -> bad.add(new ExaminedNote.BadLine(line.key(), rejection)));
            if (against.isEmpty()) {
                good.add(line);
            }
        }
        return new ExaminedNote(List.copyOf(good), bad);
    }

    /** Null if no known key has the line's name and id: should there be two such keys, it must satisfy both. */
    private static @Nullable List<Rejection> against(
            Bytes signed, NoteSignature line, List<? extends NoteVerifier> known) {
        List<Rejection> against = null;
        for (NoteVerifier verifier : known) {
            if (verifier.key().equals(line.key())) {
                against = against == null ? new ArrayList<>() : against;
                if (verifier.verify(signed, line) instanceof Result.Rejected<?>(Rejection rejection)) {
                    against.add(rejection);
                }
            }
        }
        return against;
    }

    /** {@return text, blank line and signature lines in UTF-8} */
    public Bytes encoded() {
        return encoded(text, signatures);
    }

    private static Bytes encoded(String text, List<NoteSignature> signatures) {
        StringBuilder whole = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> whole.append(signature.line()).append('\n'));
        return Bytes.utf8(whole.toString());
    }

    private static String decoded(Bytes utf8) {
        String text = new String(utf8.unsafeArray(), StandardCharsets.UTF_8);
        require(Bytes.utf8(text).equals(utf8), Reason.NOT_UTF8, "the note is not well-formed UTF-8");
        return text;
    }

    private static void require(boolean rule, Reason reason, String detail) {
        if (!rule) {
            throw new RejectedException(reason, detail);
        }
    }
}
