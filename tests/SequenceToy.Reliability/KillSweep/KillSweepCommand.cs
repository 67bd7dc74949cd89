using System.CommandLine;
using SequenceToy.Sweeps;

namespace SequenceToy.Reliability.KillSweep;

/// <summary>The command <c>kill-sweep</c>, and the one that its processes run.</summary>
internal static class KillSweepCommand
{
    public const string ChildName = "kill-sweep-child";

    public static Command Create()
    {
        var count = new Option<int>("--count") { Description = "The number of processes to kill.", DefaultValueFactory = _ => 20 };
        var shards = new Option<int>("--shards") { Description = "The number of processes that run the sweep at once, each with a part.", DefaultValueFactory = _ => 1 };
        var seed = new Option<int>("--seed") { Description = "Another seed kills at other moments.", DefaultValueFactory = _ => 1 };
        var command = new Command("kill-sweep", "Kills processes that run a sweep in one folder, and continues it.") { count, shards, seed };
        command.SetAction(parsed =>
        {
            using var run = new KillSweepRun(parsed.GetValue(shards), parsed.GetValue(seed));
            return run.Run(parsed.GetValue(count));
        });
        return command;
    }

    public static Command CreateChild()
    {
        var folder = new Argument<string>("folder");
        var shard = new Argument<int>("shard");
        var shards = new Argument<int>("shards");
        var command = new Command(ChildName, "Runs a part of the sweep.") { folder, shard, shards };
        command.Hidden = true;
        command.SetAction(parsed =>
        {
            KilledSweep.Sweep.WithShard(parsed.GetValue(shard), parsed.GetValue(shards)).Run(parsed.GetValue(folder)!, new Lines());
            return 0;
        });
        return command;
    }

    // One line per stored run: what it says is done must not be lost.
    private sealed class Lines : IProgress<SweepProgress>
    {
        public void Report(SweepProgress value) => System.Console.Out.WriteLine(FormattableString.Invariant($"{value.Completed}"));
    }
}
