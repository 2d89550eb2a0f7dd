package org.mingzheng.cli.token;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mingzheng.cli.place.Place;
import org.mingzheng.cli.place.StackFolder;
import org.mingzheng.cli.report.ExitCode;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.network.definition.Organisation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code mingzheng token}: prints a bearer token for the service of a ledger on this machine. */
@Command(name = "token", resourceBundle = "org.mingzheng.cli.token.texts", mixinStandardHelpOptions = true)
public final class TokenCommand implements Callable<Integer> {
    @Mixin
    private final Place place = new Place();

    @Option(names = "--as", paramLabel = "MSP", descriptionKey = "as")
    private String msp = "NotaryMSP";

    @Option(names = "--scope", paramLabel = "SCOPE", descriptionKey = "scope")
    private List<String> scopes = new ArrayList<>();

    @Option(names = "--minutes", paramLabel = "N", descriptionKey = "minutes")
    private int minutes = 60;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** For picocli. */
    public TokenCommand() {}

    @Override
    public Integer call() {
        if (minutes < 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    Fault.of(TokenCommand.class, "token.minutes", minutes).getMessage());
        }
        StackFolder folder = place.folder();
        List<String> granted = scopes.isEmpty() ? scopesOf(folder, msp) : scopes;
        String token = DemoTokens.open(folder, Clock.systemUTC()).mint(msp, granted, Duration.ofMinutes(minutes));
        spec.commandLine().getOut().println(token);
        return ExitCode.OK.code();
    }

    /**
     * {@return what an organisation may do: append to its logs and read them}
     *
     * @param folder of the ledger
     * @param msp the organisation's
     */
    public static List<String> scopesOf(StackFolder folder, String msp) {
        String domain = folder.definition().organisations().stream()
                .filter(each -> each.msp().equals(msp))
                .map(Organisation::domain)
                .findFirst()
                .orElseThrow(() -> Fault.of(TokenCommand.class, "token.stranger", msp));
        return List.of("append:" + domain + "/", "read:" + domain + "/");
    }
}
