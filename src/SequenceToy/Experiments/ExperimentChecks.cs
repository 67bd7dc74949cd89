using System.Globalization;
using SequenceToy.Tasks;
using SequenceToy.Training.Losses;

namespace SequenceToy.Experiments;

/// <summary>Checks settings and data together, before any work.</summary>
internal static class ExperimentChecks
{
    /// <summary>Checks that the settings fit the source, and that the source is consistent.</summary>
    /// <exception cref="ArgumentException">Settings and data do not fit together.</exception>
    public static void Together(DataSource source, ExperimentSettings settings)
    {
        LossFits(settings.Training.Loss ?? Loss.For(source.Target.Kind), source.Target.Kind);
        Split(settings.Samples, settings);
        CanStopWhenSolved(source, settings);
        if (source.Task is { } task)
        {
            Task(task, settings);
        }
    }

    private static void Split(int samples, ExperimentSettings settings)
    {
        var training = ExperimentData.TrainingCount(samples, settings.ValidationSplit);
        if (training < 1)
        {
            throw new ArgumentOutOfRangeException(
                "validationSplit",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"validationSplit must leave at least one of the {samples} samples for training; it was {settings.ValidationSplit}."));
        }

        Require.Between(settings.Training.BatchSize, 1, training, "the training samples", "batchSize");
    }

    private static void LossFits(Loss loss, TargetKind kind)
    {
        if (!loss.Kinds.Contains(kind))
        {
            throw new ArgumentException(
                $"loss must fit targets of the kind {kind}, such as {Loss.For(kind).GetType().Name}; "
                + $"it was {loss.GetType().Name}, for {string.Join(", ", loss.Kinds.ToArray())}.",
                nameof(loss));
        }
    }

    /// <summary>Checks that the targets of a task have the metric of a goal.</summary>
    /// <exception cref="ArgumentException">They do not have it.</exception>
    public static void GoalFits(ISequenceTask task, Goal goal, string name)
    {
        if (!goal.Metric.Fits(task.Target))
        {
            var possible = string.Join(", ", Enum.GetValues<Metric>().Where(metric => metric.Fits(task.Target)));
            var needs = task.Target.Kind == TargetKind.Number && goal.Metric.IsShare()
                ? ", which numbers have only with a tolerance"
                : "";
            throw new ArgumentException(
                $"{name} must be a metric that fits the targets of {task.Id}: {possible}; it was {goal.Metric}{needs}.", name);
        }
    }

    private static void LengthsFit(IVariableLengthTask task, LengthRange? testLengths)
    {
        TaskSamples.Allowed(task, task.Lengths, "trainingLengths");
        TaskSamples.Allowed(task, testLengths ?? task.TestLengths, nameof(testLengths));
    }

    private static void Task(ISequenceTask task, ExperimentSettings settings)
    {
        GoalFits(task, settings.GoalOf(task)!, "goal");
        Symbols(task, task.Notes.InputSymbols, task.Features, "inputSymbols", "features");
        Symbols(task, task.Notes.AnswerSymbols, task.Target.Size, "answerSymbols", "target size");
        if (task is IVariableLengthTask variable)
        {
            LengthsFit(variable, settings.TestLengths);
        }
    }

    private static void Symbols(ISequenceTask task, ValueList<string>? symbols, int count, string name, string what)
    {
        if (symbols is not null && symbols.Count != count)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"{name} of {task.Id} must have {count} entries (its {what}); it had {symbols.Count}."),
                name);
        }
    }

    private static void CanStopWhenSolved(DataSource source, ExperimentSettings settings)
    {
        if (settings.StopWhenSolved && source.Task is null)
        {
            throw new ArgumentException(
                "stopWhenSolved must be off for your own samples (there is no goal to stop at); it was on.", "stopWhenSolved");
        }

        if (settings.StopWhenSolved && ExperimentData.TrainingCount(settings.Samples, settings.ValidationSplit) == settings.Samples)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"validationSplit must keep at least one of the {settings.Samples} samples to check "
                    + $"whether the task is solved (stopWhenSolved); it was {settings.ValidationSplit}."), "validationSplit");
        }
    }
}
