namespace SequenceToy.Tasks.Recall;

/// <summary>The recommended settings of the tasks of this family.</summary>
internal static class RecallSettings
{
    /// <summary>The settings with new training samples for each epoch and a learning rate that falls to zero; a constant rate leaves a few
    /// incorrect predictions.</summary>
    public static RecommendedSettings AllEpochs { get; } = FreshSamples.AllEpochs with { HiddenSize = 64, BatchSize = 64 };

    /// <summary>The same settings with a constant learning rate, ending as soon as the goal is reached: for tasks whose loss stays flat for
    /// a long time, then falls suddenly.</summary>
    public static RecommendedSettings UntilSolved { get; } =
        AllEpochs with { LearningRate = 0.005, ConstantLearningRate = true, StopWhenSolved = true };
}
