using System.Globalization;
using SequenceToy.Tasks;
using SequenceToy.Training.Losses;

namespace SequenceToy.Experiments;

/// <summary>What can be wrong only when settings and data come together; found before any work.</summary>
internal static class ExperimentChecks
{
    /// <summary>Checks what the settings ask of the source, and the source by itself.</summary>
    /// <exception cref="ArgumentException">Settings and data that do not fit together.</exception>
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
                    string.Create(CultureInfo.InvariantCulture,
                        $"validationSplit must leave at least one of the {samples} samples for training; it was "
                        + $"{settings.ValidationSplit}."));
        }

        Require.Between(settings.Training.BatchSize, 1, training, "the training samples", "batchSize");
    }

    private static void LossFits(Loss loss, TargetKind kind)
    {
        if (!loss.Kinds.Contains(kind))
        {
            throw new ArgumentException(
                $"loss must be one for answers of the kind {kind}, such as {Loss.For(kind).GetType().Name}; "
                + $"it was {loss.GetType().Name}, for {string.Join(", ", loss.Kinds.ToArray())}.",
                nameof(loss));
        }
    }

    /// <summary>Whether a task's answers have the score that a goal is about.</summary>
    /// <exception cref="ArgumentException">They do not.</exception>
    public static void GoalFits(ISequenceTask task, Goal goal, string name)
    {
        if (!goal.Metric.Fits(task.Target))
        {
            var possible = string.Join(", ", Enum.GetValues<Metric>().Where(metric => metric.Fits(task.Target)));
            var needs = task.Target.Kind == TargetKind.Number && goal.Metric.IsShare()
                ? ", which numbers have with a tolerance only"
                : "";
            throw new ArgumentException(
                $"{name} must be about a score that the answers of {task.Id} have, {possible}; it was {goal.Metric}{needs}.", name);
        }
    }

    /// <summary>Whether the lengths asked for are such as the task can draw, and so are its own.</summary>
    private static void LengthsFit(IVariableLengthTask task, LengthRange? testLengths)
    {
        TaskSamples.Allowed(task, task.Lengths, "trainingLengths");
        TaskSamples.Allowed(task, testLengths ?? task.TestLengths, nameof(testLengths));
    }

    /// <summary>Whether what a task says of itself holds together.</summary>
    private static void Task(ISequenceTask task, ExperimentSettings settings)
    {
        GoalFits(task, settings.GoalOf(task)!, "goal");
        Symbols(task, task.Notes.InputSymbols, task.Features, "inputSymbols", "features");
        Symbols(task, task.Notes.AnswerSymbols, task.Target.Size, "answerSymbols", "size of an answer");
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
                FormattableString.Invariant($"{name} of {task.Id} must be as many as its {what}, {count}; they were {symbols.Count}."),
                name);
        }
    }

    /// <summary>What is needed to end training at the goal: a goal, and samples not trained on to see it by.</summary>
    private static void CanStopWhenSolved(DataSource source, ExperimentSettings settings)
    {
        if (settings.StopWhenSolved && source.Task is null)
        {
            throw new ArgumentException(
                "stopWhenSolved must be off where the samples are given: there is no goal to stop at; it was on.", "stopWhenSolved");
        }

        if (settings.StopWhenSolved && ExperimentData.TrainingCount(settings.Samples, settings.ValidationSplit) == settings.Samples)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"validationSplit must keep at least one of the {settings.Samples} samples to see by whether the task is solved "
                    + $"(stopWhenSolved); it was {settings.ValidationSplit}."), "validationSplit");
        }
    }
}
