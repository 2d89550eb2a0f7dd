package org.mingzheng.cli.start;

import java.util.List;
import org.mingzheng.network.report.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** How a command tells what it can do. */
public final class HelpText {
    private static final int WIDTH = 100;

    private HelpText() {}

    /**
     * {@return a command whose examples stand each on one line, so that they can be copied}
     *
     * @param command with all its own commands
     */
    public static CommandLine in(CommandLine command) {
        command.setUsageHelpWidth(WIDTH);
        translate(command.getCommandSpec());
        command.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_FOOTER, HelpText::examples);
        for (CommandLine each : command.getSubcommands().values()) {
            var _ = in(each);
        }
        return command;
    }

    /** What the library says of itself, in English alone. */
    private static void translate(CommandSpec spec) {
        spec.usageMessage().synopsisHeading(text("help.usage")).commandListHeading(text("help.commands"));
        for (OptionSpec option : List.copyOf(spec.options())) {
            if (option.usageHelp() || option.versionHelp()) {
                String words = text(option.usageHelp() ? "help.help" : "help.version");
                spec.remove(option);
                spec.addOption(
                        option.toBuilder().descriptionKey("").description(words).build());
            }
        }
    }

    private static String text(String key) {
        return Texts.text(HelpText.class, key);
    }

    private static String examples(Help help) {
        String[] lines = help.commandSpec().usageMessage().footer();
        return lines.length == 0 ? "" : String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }
}
