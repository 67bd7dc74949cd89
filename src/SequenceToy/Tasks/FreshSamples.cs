namespace SequenceToy.Tasks;

/// <summary>Recommended settings for unlimited data of symbols or numbers near 1: each epoch draws new samples, without scaling.</summary>
internal static class FreshSamples
{
    /// <summary>Settings that train for all epochs, with a learning rate that decays to zero.</summary>
    public static RecommendedSettings AllEpochs { get; } = new()
    {
        Samples = 1250,
        FreshDataEachEpoch = true,
        BatchSize = 32,
        MinMaxScaling = false,
        GradientClip = 1,
    };

    /// <summary>Settings with a constant learning rate that stop training when the goal is reached; epochs are a budget.</summary>
    public static RecommendedSettings UntilSolved { get; } = AllEpochs with { ConstantLearningRate = true, StopWhenSolved = true };
}
