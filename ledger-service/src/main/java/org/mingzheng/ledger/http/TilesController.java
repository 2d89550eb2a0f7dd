package org.mingzheng.ledger.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.mingzheng.ledger.log.LogRow;
import org.mingzheng.ledger.log.Logs;
import org.mingzheng.ledger.publish.Published;
import org.mingzheng.ledger.tile.TileReader;
import org.mingzheng.ledger.visibility.Absent;
import org.mingzheng.ledger.visibility.Visibility;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.log.Tile;
import org.mingzheng.proof.suite.Sha256;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

/** {@code /log/<origin>/…}: checkpoint, tiles and entry bundles, as C2SP's tlog-tiles has them. */
@RestController
final class TilesController {
    private static final String BEGIN = "/log/";
    private static final String CHECKPOINT = "/checkpoint";
    private static final String TILE = "/tile/";
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Logs logs;
    private final Visibility visibility;
    private final Published published;
    private final TileReader tiles;

    TilesController(Logs logs, Visibility visibility, Published published, TileReader tiles) {
        this.logs = logs;
        this.visibility = visibility;
        this.published = published;
        this.tiles = tiles;
    }

    @GetMapping("/log/**")
    ResponseEntity<byte[]> get(HttpServletRequest request) throws Exception {
        String path = UriUtils.decode(request.getRequestURI().substring(BEGIN.length()), StandardCharsets.UTF_8);
        if (path.endsWith(CHECKPOINT)) {
            return checkpoint(log(path.substring(0, path.length() - CHECKPOINT.length())));
        }
        int at = path.lastIndexOf(TILE);
        if (at < 0) {
            throw Absent.problem();
        }
        return tile(
                log(path.substring(0, at)), Tile.parse(path.substring(at + 1)).orThrow());
    }

    private LogRow log(String origin) {
        return logs.find(Origin.of(origin).orThrow()).orElseThrow(Absent::problem);
    }

    private ResponseEntity<byte[]> checkpoint(LogRow log) {
        byte[] note = published
                .newest(log.number())
                .orElseThrow(Absent::problem)
                .encoded()
                .toArray();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag(tag(note))
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(note);
    }

    private ResponseEntity<byte[]> tile(LogRow log, Tile tile) throws Exception {
        boolean entries = tile.level() == Tile.ENTRIES;
        boolean open = !entries || visibility.isCountable(log.origin());
        if (!open && !visibility.mayCount(log.origin())) {
            throw Absent.problem();
        }
        Optional<Bytes> found = entries ? tiles.bundle(log.number(), tile) : tiles.tile(log.number(), tile);
        byte[] body = found.orElseThrow(Absent::problem).toArray();
        return ResponseEntity.ok()
                .cacheControl(open ? FOR_EVER : CacheControl.noStore())
                .eTag(tag(body))
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(body);
    }

    /** Weak, for the bytes may be sent compressed. */
    private static String tag(byte[] body) {
        return "W/\"" + Sha256.digest(Bytes.wrap(body)).base64Url() + "\"";
    }
}
