using System.CommandLine;

namespace SequenceToy.Reliability.Kill;

/// <summary>The command <c>kill</c>, and the one that its processes run.</summary>
internal static class KillCommand
{
    public const string ChildName = "kill-child";

    public static Command Create()
    {
        var count = new Option<int>("--count") { Description = "The number of processes to kill, over all writers.", DefaultValueFactory = _ => 40 };
        var seed = new Option<int>("--seed") { Description = "Another seed kills at other moments.", DefaultValueFactory = _ => 1 };
        var only = new Option<string?>("--writer") { Description = "Only this writer: " + string.Join(", ", Writer.All.Select(writer => writer.Name)) };
        only.AcceptOnlyFromAmong([.. Writer.All.Select(writer => writer.Name)]);
        var command = new Command("kill", "Kills processes while they write over a valid file.") { count, seed, only };
        command.SetAction(parsed =>
        {
            using var run = new KillRun(parsed.GetValue(seed));
            return run.Run(parsed.GetValue(only) is { } name ? [Find(name)] : Writer.All, parsed.GetValue(count));
        });
        return command;
    }

    public static Command CreateChild()
    {
        var name = new Argument<string>("writer");
        var path = new Argument<string>("path");
        var versions = new Argument<string[]>("versions");
        var command = new Command(ChildName, "Writes one file until it is killed.") { name, path, versions };
        command.Hidden = true;
        command.SetAction(parsed => KilledWriter.Run(Find(parsed.GetValue(name)!), parsed.GetValue(path)!, parsed.GetValue(versions)!));
        return command;
    }

    private static Writer Find(string name) => Writer.All.Single(writer => string.Equals(writer.Name, name, StringComparison.Ordinal));
}
