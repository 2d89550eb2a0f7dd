package org.mingzheng.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Persons seal copies of a draft, each on a machine of their own; and strangers' policies prove nothing of what comes of it. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class PersonsIT {
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private static Path data;

    @TempDir
    private static Path files;

    private static Command command;

    @BeforeAll
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    static void up() throws IOException, InterruptedException {
        NetworkUnderTest.skipWithoutPrograms();
        command = new Command(data);
        Command.Ended _ = succeeds(command.run("up", "--network", NetworkUnderTest.KIND.word()));
        person("notary", "SM2");
        person("approver", "ES256");
    }

    @AfterAll
    static void down() throws IOException, InterruptedException {
        if (Files.exists(data.resolve("network.yaml"))) {
            Command.Ended _ = command.run("down");
        }
    }

    private static Command.Ended succeeds(Command.Ended ended) {
        assertThat(ended.code()).as(ended.said()).isZero();
        return ended;
    }

    /** A folder of the person's own, with a key that the office registers. */
    private static void person(String role, String suite) throws IOException, InterruptedException {
        Path key = Files.createDirectories(files.resolve(role)).resolve("key.p12");
        Command.Ended _ = succeeds(Command.alone("keys", "create", key.toString(), "--suite", suite));
        Command.Ended _ = succeeds(command.run("keys", "register", key.toString(), "--role", role, "--person"));
    }

    private static Path draft(String name, int number) throws IOException, InterruptedException {
        LocalDate today = LocalDate.now(ZoneOffset.ofHours(8));
        Path document = Files.writeString(files.resolve(name), "公证书 " + number);
        Path draft = files.resolve(name + ".draft.mz");
        Command.Ended _ = succeeds(command.run(
                "draft",
                "--as",
                "NotaryMSP",
                "--type",
                "notarial-certificate",
                "--basis",
                "cn:notarisation-law:32",
                "--field",
                "number=(" + today.getYear() + ")示证字第" + number + "号",
                "--field",
                "matterClass=mandate",
                "--field",
                "issuedOn=" + today,
                "--private",
                "parties=张三",
                "--document",
                document.toString(),
                "--out",
                draft.toString()));
        return draft;
    }

    /** A person takes a copy home, reads the document, and seals the copy. */
    private static Path sealed(Path draft, String role, Path key) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(files.resolve(role));
        Path copy = Files.copy(draft, folder.resolve(draft.getFileName()));
        String name = draft.getFileName().toString().replace(".draft.mz", "");
        Command.Ended _ = succeeds(Command.alone(
                "sign",
                copy.toString(),
                "--yes",
                "--key",
                key.toString(),
                "--role",
                role,
                "--document",
                draft.resolveSibling(name).toString()));
        return copy;
    }

    private static List<Path> copies(Path draft) throws IOException, InterruptedException {
        return List.of(
                sealed(draft, "notary", files.resolve("notary/key.p12")),
                sealed(draft, "approver", files.resolve("approver/key.p12")),
                sealed(draft, "organisation-seal", data.resolve("keys/NotaryMSP.p12")));
    }

    private static Command.Ended submit(List<Path> copies, Path out) throws IOException, InterruptedException {
        return command.run(
                "submit",
                copies.get(0).toString(),
                copies.get(1).toString(),
                copies.get(2).toString(),
                "--out",
                out.toString());
    }

    private static String found(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }

    private static String leaf(Path sealed) throws IOException, InterruptedException {
        return found(
                "\"leaf\":\"([^\"]+)\"",
                command.run("verify", "--json", "--entry-only", sealed.toString())
                        .said());
    }

    @Test
    void threePersonsSealCopiesInThreeFoldersAndTheEntryIsLoggedOnceHoweverOftenItIsSubmitted()
            throws IOException, InterruptedException {
        Path draft = draft("a.txt", 1);
        List<Path> copies = copies(draft);
        assertThat(submit(List.of(copies.get(0), copies.get(0), copies.get(1)), files.resolve("early.mz"))
                        .said())
                .as("without the third seal")
                .contains("seal-missing");
        Command.Ended _ = succeeds(submit(copies, files.resolve("a.txt.mz")));
        Command.Ended verified = succeeds(
                command.run("verify", "--require-status", files.resolve("a.txt").toString()));
        assertThat(verified.said()).contains("Notary, approved", "Approver, approved", "Organisation seal, approved");
        Command.Ended _ = succeeds(submit(copies.reversed(), files.resolve("again.mz")));
        assertThat(leaf(files.resolve("again.mz"))).isEqualTo(leaf(files.resolve("a.txt.mz")));
    }

    @Test
    void anOrganisationDraftsWithItsOwnSealAndTheOthersSealAfterIt() throws IOException, InterruptedException {
        LocalDate today = LocalDate.now(ZoneOffset.ofHours(8));
        Path document = Files.writeString(files.resolve("c.txt"), "公证书 3");
        Command.Ended alone = command.run("seal", document.toString(), "--type", "notarial-certificate");
        assertThat(alone.said()).contains("notary, approver", "--draft");
        Command.Ended _ = succeeds(command.run(
                "seal",
                "--draft",
                document.toString(),
                "--type",
                "notarial-certificate",
                "--basis",
                "cn:notarisation-law:32",
                "--number",
                "(" + today.getYear() + ")示证字第3号",
                "--field",
                "matterClass=mandate",
                "--field",
                "issuedOn=" + today,
                "--private",
                "parties=张三"));
        Path draft = files.resolve("c.txt.draft.mz");
        Path notary = sealed(draft, "notary", files.resolve("notary/key.p12"));
        Path approver = sealed(draft, "approver", files.resolve("approver/key.p12"));
        Command.Ended _ = succeeds(command.run("submit", draft.toString(), notary.toString(), approver.toString()));
        Command.Ended _ = succeeds(command.run("verify", "--require-status", document.toString()));
    }

    @Test
    void anotherNetworksPolicyNeverProvesAnything() throws IOException, InterruptedException {
        Path draft = draft("b.txt", 2);
        Command.Ended _ = succeeds(submit(copies(draft), files.resolve("b.txt.mz")));
        StrangersPolicy strangers = new StrangersPolicy(data.resolve("trust/policy"), files);
        isUnknown(strangers.ofAnotherChannel(), "network-unknown");
        isUnknown(strangers.ofOtherLogs(), "log-unknown");
        isUnknown(strangers.withOtherLogKeys(), "checkpoint-unsigned");
        isUnknown(strangers.withOtherOrganisations(), "quorum-missing");
    }

    private static void isUnknown(StrangersPolicy.Signed policy, String reason)
            throws IOException, InterruptedException {
        Command.Ended ended = Command.alone(
                "verify",
                files.resolve("b.txt").toString(),
                "--json",
                "--trust",
                policy.note().toString(),
                "--trust-key",
                policy.verifierKey());
        assertThat(ended.code()).as(ended.said()).isEqualTo(2);
        for (String claim : List.of("unchanged", "authorised", "status")) {
            assertThat(found("\"" + claim + "\":\\{[^{}]*\"outcome\":\"(\\w+)\"", ended.said()))
                    .as(claim)
                    .isEqualTo("unknown");
        }
        assertThat(ended.said()).contains("\"" + reason + "\"");
    }
}
