using SequenceToy.Evaluation;
using SequenceToy.Networks;
using SequenceToy.Tasks;
using SequenceToy.Training.Engines;

namespace SequenceToy.Experiments;

/// <summary>Checks before any work that samples, network and a batch fit into memory, using one sequence of each kind.</summary>
internal static class MemoryLimits
{
    // More columns would overflow 32-bit row indices.
    private const long MaxColumns = 1L << 30;

    /// <exception cref="ArgumentException">Something does not fit; the message names it and its size.</exception>
    public static void Check(DataSource source, GivenData given, ExperimentSettings settings, NetworkShape shape)
    {
        CheckWeights(shape);
        switch (source)
        {
            case SampleSource { Given: var samples }:
                CheckNetwork(settings, shape, samples.MaxSteps);
                CheckPredictions(samples, shape);
                break;
            case TaskSource { Drawn: var task }:
                CheckTask(task, given.Test, settings, shape);
                break;
            default:
                throw new ArgumentException($"source must be a task or samples; it was {source}.", nameof(source));
        }

        foreach (var data in new[] { given.Validation, given.Test }.OfType<SequenceDataset>())
        {
            CheckPredictions(data, shape);
        }
    }

    private static void CheckTask(ISequenceTask task, SequenceDataset? test, ExperimentSettings settings, NetworkShape shape)
    {
        var random = SeededRandom.ForSeed(settings.Seed, RandomPurpose.Data);
        var steps = StepsOf(task, random);
        Drawn(task, settings.Samples, steps, "samples");
        if (test is null)
        {
            Drawn(task, settings.TestSamples, steps, "testSamples");
        }

        CheckNetwork(settings, shape, steps);
        if (task is IVariableLengthTask variable)
        {
            var longest = (settings.TestLengths ?? variable.TestLengths).Longest;
            var most = DeclaredSamples.Of(variable, 1, new LengthRange(longest, longest), random).MaxSteps;
            var samples = settings.SamplesPerLength ?? variable.SamplesPerLength;
            Drawn(task, samples, most, "samplesPerLength");
            var memory = NetworkMemory.OfPredictions(shape, most, samples);
            Fits(memory, "testLengths", $"predictions for sequences of {most} steps by {ToText(shape)}");
        }

        foreach (var condition in task.Conditions)
        {
            Drawn(
                condition.Task, Generalization.SamplesPerCondition, StepsOf(condition.Task, random),
                $"samples of the condition {condition.Name}");
        }
    }

    private static int StepsOf(ISequenceTask task, SeededRandom random) =>
        task is IVariableLengthTask { Lengths.Longest: var longest } variable
        ? DeclaredSamples.Of(variable, 1, new LengthRange(longest, longest), random).MaxSteps
        : DeclaredSamples.Of(task, 1, random).MaxSteps;

    private static void Drawn(ISequenceTask task, int count, int steps, string name) =>
        DatasetLimits.CheckDrawn(count, steps, task.Features, task.Target, name);

    private static void CheckPredictions(SequenceDataset data, NetworkShape shape) =>
        DatasetLimits.ArrayLength(data.Count, data.TargetSteps, shape.Outputs, "outputs");

    private static void CheckWeights(NetworkShape shape)
    {
        var weights = NetworkMemory.Weights(shape);
        if (weights > Array.MaxLength)
        {
            throw new ArgumentException(
                $"hiddenSize must give at most {Array.MaxLength} weights; "
                + $"{ToText(shape)} has {NumberFormat.Number(weights)}.",
                "hiddenSize");
        }
    }

    private static void CheckNetwork(ExperimentSettings settings, NetworkShape shape, int steps)
    {
        var batchSize = settings.Training.BatchSize;
        if ((long)steps * batchSize > MaxColumns)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"batchSize × steps must be at most {MaxColumns}; they were {batchSize} × {steps}."),
                "batchSize");
        }

        var needed = NetworkMemory.OfTraining(shape, settings.Training.Optimizer, steps, batchSize);
        Fits(needed, "batchSize", $"{batchSize} sequences of {steps} steps in {ToText(shape)}");
    }

    private static void Fits(double needed, string name, FormattableString what)
    {
        var available = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        if (needed > available)
        {
            throw new ArgumentException(
                $"{name} must fit into memory: {FormattableString.Invariant(what)} need at least {Gibibytes(needed)} GiB "
                + $"of {Gibibytes(available)} GiB available. Shorter sequences, smaller batches or a smaller network need less.",
                name);
        }
    }

    private static string Gibibytes(double bytes) => NumberFormat.Fixed(bytes / (1 << 30), 1);

    private static string ToText(NetworkShape shape)
    {
        var (units, layers) = (shape.Recurrent.HiddenSize, shape.Recurrent.Layers);
        return FormattableString.Invariant(
            $"a network of {units} {shape.Recurrent.Name} units{(layers == 1 ? "" : FormattableString.Invariant($" in {layers} layers"))}");
    }
}
