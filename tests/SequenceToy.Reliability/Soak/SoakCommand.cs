using System.CommandLine;
using SequenceToy.Training.Engines;

namespace SequenceToy.Reliability.Soak;

/// <summary>The command <c>soak</c>.</summary>
internal static class SoakCommand
{
    // Both halves need some records.
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(30);

    public static Command Create()
    {
        var minutes = new Option<double>("--minutes") { Description = "The duration in minutes. [default: 2 without --hours]" };
        var hours = new Option<double>("--hours") { Description = "The duration in hours, added to the minutes." };
        var engine = new Option<Engine>("--engine") { Description = "Only this engine. [default: both]" };
        var picture = new Option<string?>("--picture") { Description = "Draws memory over time to this PNG file." };
        var command = new Command("soak", "Trains, saves, loads, predicts and disposes on several threads, and watches memory.") { minutes, hours, engine, picture };
        command.SetAction(parsed =>
        {
            var time = TimeSpan.FromHours(parsed.GetValue(hours)) + TimeSpan.FromMinutes(parsed.GetValue(minutes));
            if (time > TimeSpan.Zero && time < Shortest)
            {
                System.Console.Error.WriteLine($"The duration must be at least {Shortest.TotalSeconds} seconds.");
                return 2;
            }

            using var run = new SoakRun(parsed.GetValue(engine));
            return run.Run(time > TimeSpan.Zero ? time : TimeSpan.FromMinutes(2), parsed.GetValue(picture));
        });
        return command;
    }
}
