namespace SequenceToy.Tasks;

/// <summary>What is recommended for tasks on symbols, or numbers of order 1 already, that can be drawn without end: no sample is seen
/// twice, nothing is scaled.</summary>
internal static class FreshSamples
{
    /// <summary>All epochs, at a learning rate that falls to zero.</summary>
    public static RecommendedSettings AllEpochs { get; } = new()
    {
        Samples = 1250,
        FreshDataEachEpoch = true,
        BatchSize = 32,
        MinMaxScaling = false,
        GradientClip = 1,
    };

    /// <summary>At a constant learning rate, to an end as soon as the goal is reached: epochs are a budget.</summary>
    public static RecommendedSettings UntilSolved { get; } = AllEpochs with { ConstantLearningRate = true, StopWhenSolved = true };
}
