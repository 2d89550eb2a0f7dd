package org.mingzheng.ledger.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mingzheng.ledger.problem.Problem;
import org.mingzheng.ledger.problem.ProblemException;
import org.mingzheng.proof.bytes.Bytes;

class CommitmentsTest {
    private static final int MOST = 4;

    private static byte[] random(int commitments) {
        byte[] all = new byte[commitments * Commitments.SIZE];
        new Random(commitments).nextBytes(all);
        return all;
    }

    private static Commitments binary(byte[] body) {
        return new BinaryCommitments(new ByteArrayInputStream(body));
    }

    private static Commitments lines(String body) {
        return new LineCommitments(new ByteArrayInputStream(body.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static String line(byte[] all, int number) {
        return Bytes.of(all)
                .slice(number * Commitments.SIZE, (number + 1) * Commitments.SIZE)
                .base64();
    }

    private static String text(byte[] all, String begin, String end) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < all.length / Commitments.SIZE; i++) {
            text.append(begin).append(line(all, i)).append(end);
        }
        return text.toString();
    }

    private static List<Bytes> all(Commitments commitments) {
        List<Bytes> batches = new ArrayList<>();
        for (Bytes next = commitments.next(MOST); next.size() > 0; next = commitments.next(MOST)) {
            batches.add(next);
        }
        return batches;
    }

    private static Problem problem(Commitments commitments) {
        return catchThrowableOfType(ProblemException.class, () -> all(commitments))
                .problem();
    }

    @Test
    void cutsAStreamIntoFullBatchesAndARest() {
        for (int count : List.of(0, 1, MOST - 1, MOST, MOST + 1, 3 * MOST)) {
            byte[] body = random(count);
            for (Commitments read : List.of(binary(body), lines(text(body, "\"", "\"\n")))) {
                List<Bytes> batches = all(read);
                assertThat(batches).hasSize((count + MOST - 1) / MOST);
                assertThat(batches.stream().reduce(Bytes.empty(), Bytes::concat))
                        .isEqualTo(Bytes.of(body));
            }
        }
    }

    @Test
    void refusesABodyThatEndsInsideACommitmentAndSaysHowManyWereWhole() {
        Problem problem = problem(binary(new byte[2 * Commitments.SIZE - 1]));
        assertThat(problem.code()).isEqualTo("upload-cut");
        assertThat(problem.position()).hasValue(1);
    }

    @Test
    void saysSoWhenTheConnectionBreaks() throws IOException {
        InputStream broken = InputStream.nullInputStream();
        broken.close();
        assertThat(problem(new BinaryCommitments(broken)).code()).isEqualTo("upload-cut");
        assertThat(problem(new LineCommitments(broken)).code()).isEqualTo("upload-cut");
    }

    @Test
    void readsLinesWithAndWithoutQuotationMarksCarriageReturnsAndLastNewline() {
        byte[] body = random(3);
        Bytes whole = Bytes.of(body);
        assertThat(all(lines(text(body, "", "\n")))).containsExactly(whole);
        assertThat(all(lines(text(body, "\"", "\"\r\n")))).containsExactly(whole);
        assertThat(all(lines(text(body, "\"", "\"\n").strip()))).containsExactly(whole);
    }

    @Test
    void refusesALineThatIsNoCommitmentAndSaysWhich() {
        byte[] body = random(2);
        String good = text(body, "", "\n");
        String line = line(body, 0);
        for (String bad : List.of(
                "",
                "\"",
                line.substring(4),
                line + "AAAA",
                line.replace("=", ""),
                "{\"commitment\":1}",
                "'" + line + "'",
                "\u00e9".repeat(44))) {
            Problem problem = problem(lines(good + bad + "\n" + good));
            assertThat(problem.code()).as(bad).isEqualTo("not-base64");
            assertThat(problem.position()).as(bad).hasValue(2);
        }
    }

    @Test
    void readsNoMoreOfALineThanACommitmentNeeds() {
        String longest = "\"" + line(random(1), 0) + "\"\r";
        assertThat(longest).hasSize(LineCommitments.MAX_LINE);
        assertThat(all(lines(longest + "\n"))).hasSize(1);
        assertThat(problem(lines(longest + "\r\n")).code()).isEqualTo("not-base64");

        assertThat(problem(lines("A".repeat(1 << 20))).code()).isEqualTo("not-base64");
    }

    @Test
    void neverThrowsAnythingButAProblemWhateverIsSent() {
        Random random = new Random(7);
        String good = text(random(6), "\"", "\"\n");
        for (int round = 0; round < 20_000; round++) {
            char[] body = good.toCharArray();
            for (int change = random.nextInt(4); change >= 0; change--) {
                body[random.nextInt(body.length)] = (char) random.nextInt(256);
            }
            Commitments read = lines(new String(body, 0, random.nextInt(body.length + 1)));
            try {
                assertThat(all(read)).allMatch(batch -> batch.size() % Commitments.SIZE == 0);
            } catch (ProblemException e) {
                assertThat(e.problem().code()).isEqualTo("not-base64");
            }
        }
    }

    @Test
    void aProblemNeverRepeatsWhatWasSent() {
        assertThat(problem(lines("secret-name\n")).detail()).doesNotContain("secret");
    }
}
