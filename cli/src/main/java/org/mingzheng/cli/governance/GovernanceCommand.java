package org.mingzheng.cli.governance;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** {@code mingzheng governance}: dispatches to what is done with proposals. */
@Command(
        name = "governance",
        resourceBundle = "org.mingzheng.cli.governance.texts",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        subcommands = {ListProposalsCommand.class, WithdrawProposalCommand.class, HelpCommand.class})
public final class GovernanceCommand {
    /** For picocli. */
    public GovernanceCommand() {}
}
