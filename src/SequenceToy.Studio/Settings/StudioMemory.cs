using SequenceToy.Networks.Cells;
using SequenceToy.Tasks;

namespace SequenceToy.Studio.Settings;

/// <summary>Limits the memory of one training, so that many of them fit on a machine at once.</summary>
internal static class StudioMemory
{
    // 64 MB of floats each: of the samples, and of what a batch keeps for its gradients.
    private const long MostSampleValues = 16_000_000;
    private const long MostBatchValues = 16_000_000;

    // Gates, states and their gradients, of each unit at each step.
    private const long ValuesPerUnit = 16;

    /// <summary>Returns the number of steps of the longest training sequence.</summary>
    public static int StepsOf(ISequenceTask task)
    {
        var random = SeededRandom.ForSeed(0, RandomPurpose.Data);
        return task is IVariableLengthTask { Lengths.Longest: var longest } variable
            ? variable.Generate(1, new LengthRange(longest, longest), random).MaxSteps
            : task.Generate(1, random).MaxSteps;
    }

    /// <summary>Returns the largest number of samples.</summary>
    public static int MostSamples(ISequenceTask task) => Whole(MostSampleValues, (long)StepsOf(task) * (task.Features + task.Target.Size));

    /// <summary>Returns the largest number of samples in a batch.</summary>
    public static int MostBatch(ISequenceTask task, RecurrentOptions network) =>
        Whole(MostBatchValues, StepsOf(task) * ((ValuesPerUnit * network.HiddenSize * network.Layers) + task.Features + task.Target.Size));

    private static int Whole(long most, long perSample) => (int)Math.Max(1, most / Math.Max(1, perSample));
}
