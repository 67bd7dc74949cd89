using System.CommandLine;

namespace SequenceToy.Reliability.Limits;

/// <summary>The command <c>limits</c>.</summary>
internal static class LimitsCommand
{
    public static Command Create()
    {
        var only = new Option<string?>("--only") { Description = "Only cases whose name contains this text." };
        var console = new Option<string>("--console") { Description = "The assembly of the samples console, with libtorch.", Required = true };
        var command = new Command("limits", "Runs the console under limits of the system: memory, file handles, disks, streams, signals. Linux only.") { only, console };
        command.SetAction(parsed =>
        {
            using var run = new LimitRun(Path.GetFullPath(parsed.GetValue(console)!));
            return run.Run([.. LimitCase.All.Where(limit => limit.Name.Contains(parsed.GetValue(only) ?? "", StringComparison.Ordinal))]);
        });
        return command;
    }
}
