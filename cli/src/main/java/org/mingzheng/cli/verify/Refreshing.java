package org.mingzheng.cli.verify;

import java.io.PrintWriter;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzheng.cli.evidence.Evidence;
import org.mingzheng.cli.evidence.Refresh;
import org.mingzheng.cli.place.StackFolder;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.cli.service.Access;
import org.mingzheng.cli.service.LedgerClient;
import org.mingzheng.cli.service.ServiceRefusal;
import org.mingzheng.network.report.Texts;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.sealed.SealedFile;

/**
 * Newer evidence into sealed files in memory, if it is asked for and to be had. Without it, a file is judged as it is.
 *
 * @param client of the service, if it is asked for
 * @param texts where it is said that there is nothing newer
 */
record Refreshing(Optional<LedgerClient> client, Texts texts) implements AutoCloseable {
    static Refreshing of(boolean online, @Nullable URI service, StackFolder folder, PrintWriter err) {
        Texts texts = Texts.of(Refreshing.class, err);
        if (!online) {
            return new Refreshing(Optional.empty(), texts);
        }
        URI address = service != null
                ? service
                : folder.serviceAddress()
                        .orElseThrow(() -> Fault.of(Refreshing.class, "verify.no-service", folder.path()));
        return new Refreshing(Optional.of(new LedgerClient(new Access(address, Optional.empty()))), texts);
    }

    SealedFile refreshed(SealedFile file) {
        return client.map(asked -> refreshed(asked, file)).orElse(file);
    }

    private SealedFile refreshed(LedgerClient asked, SealedFile file) {
        try {
            return new Refresh(new Evidence(asked)).of(file);
        } catch (Fault | ServiceRefusal | RejectedException e) {
            texts.say("verify.not-refreshed", "" + e.getMessage());
            return file;
        }
    }

    @Override
    public void close() {
        client.ifPresent(LedgerClient::close);
    }
}
