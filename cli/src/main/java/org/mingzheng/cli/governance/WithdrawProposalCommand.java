package org.mingzheng.cli.governance;

import java.util.concurrent.Callable;
import org.mingzheng.cli.place.Place;
import org.mingzheng.cli.report.ExitCode;
import org.mingzheng.network.report.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mingzheng governance withdraw}: takes a change back, in the name of the organisation that proposed it. */
@Command(name = "withdraw", resourceBundle = "org.mingzheng.cli.governance.texts", mixinStandardHelpOptions = true)
final class WithdrawProposalCommand implements Callable<Integer> {
    @Mixin
    private final Place place = new Place();

    @Parameters(paramLabel = "PROPOSAL", descriptionKey = "proposal")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String proposal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (LogRegister register = LogRegister.of(place.folder())) {
            register.withdraw(proposal);
        }
        Texts.of(GovernanceCommand.class, spec.commandLine().getOut()).say("governance.withdrawn", proposal);
        return ExitCode.OK.code();
    }
}
