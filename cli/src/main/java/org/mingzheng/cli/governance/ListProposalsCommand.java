package org.mingzheng.cli.governance;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.mingzheng.cli.place.Place;
import org.mingzheng.cli.report.ExitCode;
import org.mingzheng.network.report.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code mingzheng governance list}: the changes that wait for approvals, and how they stand. */
@Command(name = "list", resourceBundle = "org.mingzheng.cli.governance.texts", mixinStandardHelpOptions = true)
final class ListProposalsCommand implements Callable<Integer> {
    @Mixin
    private final Place place = new Place();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        Texts texts = Texts.of(GovernanceCommand.class, spec.commandLine().getOut());
        try (LogRegister register = LogRegister.of(place.folder())) {
            List<OpenProposal> proposals = register.proposals();
            if (proposals.isEmpty()) {
                texts.say("governance.none");
            }
            for (OpenProposal each : proposals) {
                texts.say(
                        "governance.line",
                        each.id(),
                        each.msp(),
                        each.change(),
                        each.origin(),
                        each.approvals().size(),
                        register.approvals(),
                        texts.text(each.state(Instant.now())),
                        each.until());
            }
        }
        return ExitCode.OK.code();
    }
}
