package org.mingzheng.network;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.mingzheng.network.certificate.Certificates;
import org.mingzheng.network.definition.NetworkDefinition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code network renew}: new certificates for those that are about to expire. */
@Command(
        name = "renew",
        mixinStandardHelpOptions = true,
        description = "Renews the certificates that expire within the definition's lead time, on the same keys.")
final class RenewCommand implements Callable<Integer> {
    @Mixin
    private final Place place = new Place();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (var _ = FolderLock.take(place.folder())) {
            NetworkDefinition network = place.definition();
            Certificates certificates = new Certificates(network, place.folder().crypto(), Clock.systemUTC());
            List<String> renewed = certificates.renew();
            renewed.forEach(file -> spec.commandLine().getOut().println("renewed " + file));
            spec.commandLine()
                    .getOut()
                    .println(
                            renewed.isEmpty()
                                    ? "nothing expires within "
                                            + network.certificates().renewBeforeDays() + " days; the first on "
                                            + certificates.firstExpiry()
                                    : "now run 'network up': it starts the programs anew whose certificates changed");
        }
        return 0;
    }
}
