using System.Globalization;
using System.Text.Json.Serialization;
using SequenceToy.Storage.SafeTensors;
using SequenceToy.Tasks;

namespace SequenceToy.Storage.Results;

/// <summary>A task as it stands in a file: a task of the catalog with its parameters, or by what a custom task is recognized when it is
/// given.</summary>
/// <param name="Id">The name it is found by.</param>
/// <param name="Features">How many numbers each step has.</param>
/// <param name="Target">What the right answers look like.</param>
/// <param name="Goal">When it counts as solved.</param>
/// <param name="Cataloged">The task itself, where its type is one of the catalog's; null for a custom task, which is code.</param>
internal sealed record SavedTask(
    string Id, int Features, TargetSpec Target, Goal Goal, [property: JsonPropertyName("catalogued")] ISequenceTask? Cataloged)
{
    public static SavedTask Of(ISequenceTask task) =>
        new(task.Id, task.Features, task.Target, task.Goal, TaskCatalog.Types.Contains(task.GetType()) ? task : null);

    /// <summary>The task, made again or as given.</summary>
    /// <param name="given">The caller's; null for none.</param>
    /// <param name="file">The file it is from.</param>
    /// <param name="place">Where in it.</param>
    /// <exception cref="ArgumentException">It must be given, or another was.</exception>
    /// <exception cref="SafeTensorsFormatException">The file contradicts itself.</exception>
    public ISequenceTask Resolve(ISequenceTask? given, string file, string place)
    {
        if (Cataloged is not null && this != Of(Cataloged))
        {
            throw new SafeTensorsFormatException(
                file, place, $"its task must be {ToText(this)}; by its parameters it is {ToText(Of(Cataloged))}.");
        }

        if (given is null)
        {
            return Cataloged ?? throw new ArgumentException(
                $"task must be given: the file is of the task {SafeTensorsFormatException.Shown(Id)}, which is not in the catalog.",
                    "task");
        }

        return this == Of(given)
            ? given
            : throw new ArgumentException($"task must be {ToText(this)}, as when the file was saved; it was {ToText(Of(given))}.", "task");
    }

    private static string ToText(SavedTask task) => string.Create(
        CultureInfo.InvariantCulture,
        $"{SafeTensorsFormatException.Shown(task.Id)} with {task.Features} features, answers {task.Target.ToText()} and the goal "
            + $"{task.Goal}")
        + (task.Cataloged is null ? "" : $", {task.Cataloged}");
}
