using SequenceToy.Data;
using SequenceToy.Storage.SafeTensors;
using SequenceToy.Tasks;

namespace SequenceToy.Storage.Results;

/// <summary>A task as it stands in a file: what is needed to make it again, and to know it when it is given.</summary>
/// <param name="Id">The name it is found by.</param>
/// <param name="IsInCatalogue">Whether the catalogue makes it.</param>
/// <param name="Steps">The length the catalogue is to make it for; null for the task's own default.</param>
/// <param name="Features">How many numbers each step has.</param>
/// <param name="Target">What the right answers look like.</param>
/// <param name="Goal">When it counts as solved.</param>
internal sealed record SavedTask(string Id, bool IsInCatalogue, int? Steps, int Features, TargetSpec Target, Goal Goal)
{
    // A length not found among so many is that of a task to be given again.
    private const int MostLengthsTried = 2000;

    private const int SamplesCompared = 20;

    /// <param name="task">The task.</param>
    /// <param name="steps">Steps of the longest sequence trained on.</param>
    public static SavedTask Of(ISequenceTask task, int steps)
    {
        var entry = TaskCatalogue.Find(task.Id);
        if (entry is not null)
        {
            foreach (var length in Lengths(entry, task, steps))
            {
                if (IsSame(entry.Create(length), task))
                {
                    return new SavedTask(task.Id, IsInCatalogue: true, length, task.Features, task.Target, task.Goal);
                }
            }
        }

        return new SavedTask(task.Id, IsInCatalogue: false, null, task.Features, task.Target, task.Goal);
    }

    /// <summary>The task, made again or as given.</summary>
    /// <param name="given">The caller's; null for none.</param>
    /// <param name="file">The file it is from.</param>
    /// <param name="place">Where in it.</param>
    /// <exception cref="ArgumentException">It must be given, or another was.</exception>
    /// <exception cref="SafeTensorsFormatException">The catalogue makes none like it.</exception>
    public ISequenceTask Resolve(ISequenceTask? given, string file, string place)
    {
        if (given is not null)
        {
            return IsLike(given) ? given : throw new ArgumentException($"task must be {Words(this)}, as when the file was saved; it was {Words(given)}.", "task");
        }

        if (!IsInCatalogue)
        {
            throw new ArgumentException($"task must be given: the file is of the task {SafeTensorsFormatException.Shown(Id)}, which is not in the catalogue, or not with these options.", "task");
        }

        var made = Make(file, place);
        return IsLike(made)
            ? made
            : throw new SafeTensorsFormatException(file, place, $"its task must be {Words(this)}; as the catalogue makes it, it is {Words(made)}.");
    }

    private ISequenceTask Make(string file, string place)
    {
        try
        {
            return TaskCatalogue.Find(Id)?.Create(Steps) ?? throw new SafeTensorsFormatException(file, place, $"its task {SafeTensorsFormatException.Shown(Id)} is not in the catalogue of this version.");
        }
        catch (ArgumentException problem)
        {
            throw new SafeTensorsFormatException(file, place, problem.Message, problem);
        }
    }

    private bool IsLike(ISequenceTask task) => string.Equals(task.Id, Id, StringComparison.Ordinal) && task.Features == Features && task.Target == Target && task.Goal == Goal;

    private static string Words(SavedTask task) => Words(task.Id, task.Features, task.Target, task.Goal);

    private static string Words(ISequenceTask task) => Words(task.Id, task.Features, task.Target, task.Goal);

    private static string Words(string id, int features, TargetSpec target, Goal goal) =>
        FormattableString.Invariant($"{SafeTensorsFormatException.Shown(id)} with {features} features, answers {target.Words()} and the goal {goal}");

    // The likeliest first.
    private static IEnumerable<int?> Lengths(TaskEntry entry, ISequenceTask task, int steps)
    {
        yield return null;
        if (entry.AllowedSteps is not { } allowed)
        {
            yield break;
        }

        int[] likely = task is IVariableLengthTask variable ? [variable.TrainingLengths.Longest, steps] : [steps];
        var all = Enumerable.Range(allowed.Shortest, Math.Min(MostLengthsTried, Math.Min(allowed.Longest, Math.Max(steps, allowed.Shortest)) - allowed.Shortest + 1));
        foreach (var length in likely.Where(length => length >= allowed.Shortest && length <= allowed.Longest).Concat(all))
        {
            yield return length;
        }
    }

    private static bool IsSame(ISequenceTask made, ISequenceTask task) =>
        made.GetType() == task.GetType() && string.Equals(made.Summary, task.Summary, StringComparison.Ordinal) && made.Features == task.Features && made.Target == task.Target && made.Goal == task.Goal
        && made.Recommended == task.Recommended && made.Guess == task.Guess && made.Notes == task.Notes && made.IgnoredSteps.Equals(task.IgnoredSteps)
        && (made as IVariableLengthTask)?.TrainingLengths == (task as IVariableLengthTask)?.TrainingLengths
        && (made as IVariableLengthTask)?.TestLengths == (task as IVariableLengthTask)?.TestLengths
        && Drawn(made).SequenceEqual(Drawn(task));

    private static SequenceDataset Drawn(ISequenceTask task) => task.Generate(SamplesCompared, SeededRandom.ForSeed(0, RandomPurpose.TestData));
}
