package org.mingzheng.network;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.mingzheng.network.certificate.Certificates;
import org.mingzheng.network.definition.NetworkDefinition;
import org.mingzheng.network.report.Steps;
import org.mingzheng.network.report.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code network renew}: new certificates for those that are about to expire. */
@Command(name = "renew", resourceBundle = "org.mingzheng.network.texts", mixinStandardHelpOptions = true)
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
            Texts texts = Texts.of(Steps.class, spec.commandLine().getOut());
            renewed.forEach(file -> texts.say("network.renewed", file));
            if (renewed.isEmpty()) {
                int days = network.certificates().renewBeforeDays();
                texts.say("network.none-expires", days, certificates.firstExpiry());
            } else {
                texts.say("network.renewed-next");
            }
        }
        return 0;
    }
}
