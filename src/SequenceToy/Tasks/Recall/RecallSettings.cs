namespace SequenceToy.Tasks.Recall;

/// <summary>What is recommended for the tasks of this family.</summary>
internal static class RecallSettings
{
    /// <summary>New samples for each epoch; the learning rate falls to zero, for it is the last few wrong answers that a constant one does
    /// not get rid of.</summary>
    public static RecommendedSettings AllEpochs { get; } = FreshSamples.AllEpochs with { HiddenSize = 64, BatchSize = 64 };

    /// <summary>The same at a constant learning rate, to an end as soon as the goal is reached: where nothing seems to happen for long, and
    /// then all at once.</summary>
    public static RecommendedSettings UntilSolved { get; } =
        AllEpochs with { LearningRate = 0.005, ConstantLearningRate = true, StopWhenSolved = true };
}
