using System.Globalization;
using System.Text.Json.Serialization;
using SequenceToy.Storage.SafeTensors;
using SequenceToy.Tasks;

namespace SequenceToy.Storage.Results;

/// <summary>A task in a file: a built-in task with its parameters, or the properties that identify a custom task.</summary>
/// <param name="Id">The task's name.</param>
/// <param name="Features">The number of features per step.</param>
/// <param name="Target">The form of the targets.</param>
/// <param name="Goal">The score to reach.</param>
/// <param name="Cataloged">The task itself, if it is a built-in task; null for a custom task, which is code.</param>
internal sealed record SavedTask(
    string Id, int Features, TargetSpec Target, Goal Goal, [property: JsonPropertyName("catalogued")] ISequenceTask? Cataloged)
{
    public static SavedTask Of(ISequenceTask task) =>
        new(task.Id, task.Features, task.Target, task.Goal, TaskCatalog.Types.Contains(task.GetType()) ? task : null);

    /// <summary>Gets the task, recreated or as given.</summary>
    /// <param name="given">The caller's task; null for none.</param>
    /// <param name="file">The name of the file.</param>
    /// <param name="location">The location in the file.</param>
    /// <exception cref="ArgumentException">The task must be given, or another was given.</exception>
    /// <exception cref="SafeTensorsFormatException">The file contradicts itself.</exception>
    public ISequenceTask Resolve(ISequenceTask? given, string file, string location)
    {
        if (Cataloged is not null && this != Of(Cataloged))
        {
            throw new SafeTensorsFormatException(
                file, location, $"task must be {ToText(this)}; its parameters make it {ToText(Of(Cataloged))}.");
        }

        if (given is null)
        {
            return Cataloged ?? throw new ArgumentException(
                $"task must be given: the file is from the task {PrintableText.Quoted(Id)}, which is not a built-in task.",
                    "task");
        }

        return this == Of(given)
            ? given
            : throw new ArgumentException($"task must be {ToText(this)}, as when the file was saved; it was {ToText(Of(given))}.", "task");
    }

    private static string ToText(SavedTask task) => string.Create(
        CultureInfo.InvariantCulture,
        $"{PrintableText.Quoted(task.Id)} with {NumberFormat.Plain(task.Features, "feature")}, target {task.Target.ToText()} and the goal "
            + $"{task.Goal}")
        + (task.Cataloged is null ? "" : $", {task.Cataloged}");
}
