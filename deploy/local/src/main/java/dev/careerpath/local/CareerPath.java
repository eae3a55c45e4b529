package dev.careerpath.local;

import dev.careerpath.local.backup.BackupCommand;
import dev.careerpath.local.backup.RestoreCommand;
import dev.careerpath.local.backup.VerifyCommand;
import dev.careerpath.local.bench.BenchCommand;
import dev.careerpath.local.bench.TortureCommand;
import dev.careerpath.local.console.Terminal;
import dev.careerpath.local.console.Trouble;
import dev.careerpath.local.deadletters.DeadLettersCommand;
import dev.careerpath.local.deadletters.ReplayCommand;
import dev.careerpath.local.down.DownCommand;
import dev.careerpath.local.events.EventsCommand;
import dev.careerpath.local.imports.ImportCommand;
import dev.careerpath.local.logs.LogsCommand;
import dev.careerpath.local.open.OpenCommand;
import dev.careerpath.local.read.RoadmapCommand;
import dev.careerpath.local.repair.RepairCommand;
import dev.careerpath.local.status.StatusCommand;
import dev.careerpath.local.submit.SubmitCommand;
import dev.careerpath.local.token.TokenCommand;
import dev.careerpath.local.up.UpCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/**
 * The command line. Exit status: 0 done, 1 failed, 2 the call was not understood.
 *
 * <p>System properties from the script: {@code careerpath.home}, the checkout, and {@code
 * careerpath.command}, how the user called it.
 */
@Command(
        name = "career-path",
        description = "From a leader's profile to a staged roadmap, with one command.",
        mixinStandardHelpOptions = true,
        version = "Career Path 1.0",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = HelpCommand.class)
public final class CareerPath {

    private CareerPath() {}

    public static void main(String[] arguments) {
        System.exit(commandLine(Terminal.system()).execute(arguments));
    }

    /** The command line on a terminal. */
    static CommandLine commandLine(Terminal terminal) {
        return new CommandLine(new CareerPath())
                .addSubcommand(new UpCommand(terminal))
                .addSubcommand(new SubmitCommand(terminal))
                .addSubcommand(new ImportCommand(terminal))
                .addSubcommand(new RoadmapCommand(terminal))
                .addSubcommand(new EventsCommand(terminal))
                .addSubcommand(new StatusCommand(terminal))
                .addSubcommand(new LogsCommand(terminal))
                .addSubcommand(new DeadLettersCommand(terminal))
                .addSubcommand(new ReplayCommand(terminal))
                .addSubcommand(new RepairCommand(terminal))
                .addSubcommand(new BackupCommand(terminal))
                .addSubcommand(new RestoreCommand(terminal))
                .addSubcommand(new VerifyCommand(terminal))
                .addSubcommand(new OpenCommand(terminal))
                .addSubcommand(new TokenCommand(terminal))
                .addSubcommand(new DownCommand(terminal))
                .addSubcommand(new BenchCommand())
                .addSubcommand(new TortureCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, _, _) -> {
                    if (!(failure instanceof Trouble)) {
                        throw failure;
                    }
                    terminal.aside(String.valueOf(failure.getMessage()));
                    return CommandLine.ExitCode.SOFTWARE;
                });
    }
}
