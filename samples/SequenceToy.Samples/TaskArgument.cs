using System.CommandLine;
using SequenceToy.Tasks;

namespace SequenceToy.Samples;

/// <summary>The task a command is about.</summary>
internal static class TaskArgument
{
    public static Argument<string> Create() => new("task") { Description = "The task's id or alias: see list." };

    /// <summary>The task of an id or alias; an unknown one is refused with the nearest that there is.</summary>
    public static TaskEntry Find(string name) => TaskCatalogue.Find(name)
        ?? throw new ArgumentException($"task must be one that list shows{(TaskCatalogue.Nearest(name) is { } meant ? $", such as {meant.Id}" : "")}; it was {Given.Words(name)}.");
}
