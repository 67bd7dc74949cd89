using System.Globalization;
using SequenceToy.Tasks;
using SequenceToy.Training.Losses;

namespace SequenceToy.Experiments;

/// <summary>Checks settings and data together, before any work.</summary>
internal static class ExperimentChecks
{
    /// <summary>Checks that the settings fit the source, and that the source is consistent.</summary>
    /// <exception cref="ArgumentException">Settings and data do not fit together.</exception>
    public static void Together(DataSource source, GivenData given, ExperimentSettings settings)
    {
        LossFits(settings.Training.Loss ?? Loss.For(source.Target.Kind), source.Target.Kind);
        settings.Training.ClassWeights?.CheckFits(source.Target);
        SplitFits(source, given, settings);
        Goal(source, given, settings);
        CanStopWhenSolved(source, settings);
        if (source.Task is { } task)
        {
            Task(task, settings);
        }
    }

    private static void SplitFits(DataSource source, GivenData given, ExperimentSettings settings)
    {
        if (settings.Split == Split.Given && given.Validation is null)
        {
            throw new ArgumentException(
                "validation data must be given by WithValidationData, as in the training that is resumed; none was given.", "data");
        }

        settings.Split.Check(settings.Samples);
        if (settings.HeldOut(settings.Samples) >= settings.Samples)
        {
            throw new ArgumentOutOfRangeException(
                "validationSplit",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"validationSplit must leave at least one sample (of {settings.Samples}) for training; "
                    + $"it was {settings.ValidationSplit}."));
        }

        Require.Between(settings.Training.BatchSize, 1, source.TrainingCount(settings), "the training samples", "batchSize");
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

    /// <summary>Checks that targets have the metric of a goal.</summary>
    /// <param name="target">The form of the targets.</param>
    /// <param name="of">The owner of the targets, in words.</param>
    /// <param name="goal">The goal.</param>
    /// <param name="name">The name of the argument.</param>
    /// <exception cref="ArgumentException">They do not have it.</exception>
    public static void GoalFits(TargetSpec target, string of, Goal goal, string name)
    {
        if (!goal.Metric.Fits(target))
        {
            var possible = string.Join(", ", Enum.GetValues<Metric>().Where(metric => metric.Fits(target)));
            var needs = target.Kind == TargetKind.Number && goal.Metric.IsShare() ? ", which numbers have only with a tolerance" : "";
            throw new ArgumentException(
                $"{name} must be a metric that fits the targets of {of}: {possible}; it was {goal.Metric}{needs}.", name);
        }
    }

    private static void Goal(DataSource source, GivenData given, ExperimentSettings settings)
    {
        if (settings.GoalOf(source.Task) is { } goal)
        {
            GoalFits(source.Target, source.Task?.Id ?? "your samples", goal, "goal");
            GoalFits(given.Validation?.Target ?? source.Target, "the validation data", goal, "goal");
            GoalFits(given.Test?.Target ?? source.Target, "the test data", goal, "goal");
        }
    }

    private static void LengthsFit(IVariableLengthTask task, LengthRange? testLengths)
    {
        TaskSamples.Allowed(task, task.Lengths, "trainingLengths");
        TaskSamples.Allowed(task, testLengths ?? task.TestLengths, nameof(testLengths));
    }

    private static void Task(ISequenceTask task, ExperimentSettings settings)
    {
        Symbols(task, task.Notes.InputSymbols, task.Features, "inputSymbols", "features");
        Symbols(task, task.Notes.TargetSymbols, task.Target.Size, "targetSymbols", "target size");
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
        if (settings.StopWhenSolved && settings.GoalOf(source.Task) is null)
        {
            throw new ArgumentException(
                "stopWhenSolved must be off for your own samples without a goal, which WithGoal sets; it was on.", "stopWhenSolved");
        }

        if (settings.StopWhenSolved && !settings.HasValidation)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"validationSplit must keep at least one sample (of {settings.Samples}) to check "
                    + $"whether the task is solved (stopWhenSolved); it was {settings.ValidationSplit}."), "validationSplit");
        }
    }
}
