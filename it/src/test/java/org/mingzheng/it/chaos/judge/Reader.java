package org.mingzheng.it.chaos.judge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzheng.it.chaos.machine.Machine;

/** Reads one log from checkpoint and tiles, as anybody may who has its owner's leave, under the key that it had when it was first read. */
public final class Reader {
    private static final int WIDTH = 256;
    private static final int HASH = 32;
    private static final int KEY_ID = 4;
    private static final byte[] ED25519 = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Machine machine;
    private final String origin;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final PublicKey key;

    public Reader(Machine machine, String origin) throws IOException, InterruptedException {
        this.machine = machine;
        this.origin = origin;
        this.key = key(new String(get("/v1/logs"), UTF_8));
    }

    public String origin() {
        return origin;
    }

    private PublicKey key(String logs) {
        Matcher key = Pattern.compile("\"" + Pattern.quote(origin) + "\\+[0-9a-f]{8}\\+([A-Za-z0-9+/=]+)\"")
                .matcher(logs);
        if (!key.find()) {
            throw new IllegalStateException("no key of " + origin + " in " + logs);
        }
        byte[] typed = Base64.getDecoder().decode(key.group(1));
        byte[] raw = Arrays.copyOfRange(typed, 1, typed.length);
        byte[] encoded =
                ByteBuffer.allocate(ED25519.length + HASH).put(ED25519).put(raw).array();
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The newest head, if its signature holds. */
    Head head() throws IOException, InterruptedException {
        String note = new String(get("/log/" + origin + "/checkpoint"), UTF_8);
        String text = note.substring(0, note.lastIndexOf("\n\n") + 1);
        String line = note.substring(text.length() + 1)
                .lines()
                .filter(each -> each.startsWith("— " + origin + " "))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no line of " + origin + " in " + note));
        byte[] signed = Base64.getDecoder().decode(line.substring(line.lastIndexOf(' ') + 1));
        requireSigned(text, Arrays.copyOfRange(signed, KEY_ID, signed.length));
        String[] lines = text.split("\n", -1);
        return new Head(lines[0], Integer.parseInt(lines[1]), lines[2]);
    }

    /** How many leaves the newest head has. */
    public int size() throws IOException, InterruptedException {
        return head().size();
    }

    private void requireSigned(String text, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(text.getBytes(UTF_8));
            if (!verifier.verify(signature)) {
                throw new IllegalStateException("another key signed " + text);
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first entries; each is in the tile of hashes, too. */
    public List<byte[]> entries(int size) throws IOException, InterruptedException {
        List<byte[]> entries = new ArrayList<>();
        for (int tile = 0; tile * WIDTH < size; tile++) {
            int width = Math.min(WIDTH, size - tile * WIDTH);
            ByteBuffer bundle = ByteBuffer.wrap(get(path("entries", tile, width)));
            ByteBuffer hashes = ByteBuffer.wrap(get(path("0", tile, width)));
            for (int i = 0; i < width; i++) {
                byte[] entry = take(bundle, Short.toUnsignedInt(bundle.getShort()));
                if (!Arrays.equals(Tree.leaf(entry), take(hashes, HASH))) {
                    throw new IllegalStateException("entry " + entries.size() + " of " + origin + " has another hash");
                }
                entries.add(entry);
            }
        }
        return entries;
    }

    private static byte[] take(ByteBuffer from, int length) {
        byte[] taken = new byte[length];
        from.get(taken);
        return taken;
    }

    private String path(String level, int tile, int width) {
        String last = String.format(Locale.ROOT, "%03d", tile % 1000);
        String number = tile < 1000 ? last : String.format(Locale.ROOT, "x%03d/%s", tile / 1000, last);
        return "/log/" + origin + "/tile/" + level + "/" + number + (width < WIDTH ? ".p/" + width : "");
    }

    private byte[] get(String path) throws IOException, InterruptedException {
        while (true) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(machine.address() + path))
                    .timeout(PATIENCE)
                    .header("Authorization", "Bearer " + machine.token())
                    .build();
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() == 200) {
                return answer.body();
            }
            if (answer.statusCode() != 429) {
                throw new IOException(path + ": " + answer.statusCode());
            }
            Thread.sleep(100);
        }
    }
}
