package org.mingzheng.it.chaos.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mingzheng.it.chaos.judge.Promises;
import org.mingzheng.it.chaos.judge.Tree;
import org.mingzheng.it.chaos.machine.Machine;
import org.mingzheng.proof.bytes.Bytes;

/** Begins records and supplements those that it has begun, some at a time. */
final class EntryClient extends Client {
    private static final int MOST = 12;
    private static final int MOST_RECORDS = 200;

    /** A record, and the hash of its last entry. */
    private record Begun(String record, String last) {}

    private final List<Begun> begun = new ArrayList<>();
    private final String definition;

    EntryClient(Machine machine, Promises promises, Waits waits, String origin, long seed) throws IOException {
        super(machine, promises, waits, origin, seed);
        byte[] bytes = Files.readAllBytes(Machine.ROOT.resolve("docs/spec/entry-types/deposit/v1/definition.json"));
        definition = digest(Tree.sha256(bytes));
    }

    @Override
    Message next() {
        List<byte[]> entries = new ArrayList<>();
        List<Begun> after = new ArrayList<>();
        for (int i = random.nextInt(MOST); i >= 0; i--) {
            boolean supplements = !begun.isEmpty() && random.nextInt(3) == 0;
            Begun before =
                    supplements ? begun.remove(random.nextInt(begun.size())) : new Begun("r-" + UUID.randomUUID(), "");
            byte[] entry = entry(before).getBytes(UTF_8);
            entries.add(entry);
            after.add(new Begun(before.record(), digest(Tree.leaf(entry))));
        }
        after.stream().limit(MOST_RECORDS - begun.size()).forEach(begun::add);
        String all = entries.stream().map(entry -> new String(entry, UTF_8)).collect(Collectors.joining(","));
        byte[] body = ("{\"entries\":[" + all + "]}").getBytes(UTF_8);
        return new Message("/v1/entries?origin=" + origin, Bytes.of(body), "application/json", entries);
    }

    /** An entry is known by its bytes. */
    @Override
    String again(String key) {
        return random.nextBoolean() ? key : UUID.randomUUID().toString();
    }

    /** Canonical: members in order. */
    private String entry(Begun before) {
        boolean begins = before.last().isEmpty();
        return "{\"actor\":\"issuer\",\"channel\":\"evidence\",\"definition\":\"" + definition + "\",\"effectiveAt\":\""
                + Machine.now() + "\",\"event\":\"" + (begins ? "deposited" : "supplemented")
                + "\",\"format\":\"mingzheng/entry/v1\",\"origin\":\"" + origin + "\","
                + (begins ? "" : "\"previous\":\"" + before.last() + "\",")
                + "\"public\":{\"remark\":\"" + random.nextLong() + "\"},\"record\":\"" + before.record()
                + "\",\"seals\":[],\"type\":\"deposit/v1\"}";
    }

    private static String digest(byte[] hash) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }
}
