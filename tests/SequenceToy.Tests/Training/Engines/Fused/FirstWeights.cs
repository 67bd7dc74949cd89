using SequenceToy.Data;
using SequenceToy.Networks;
using SequenceToy.Training.Engines;

namespace SequenceToy.Tests.Training.Engines.Fused;

/// <summary>A network's weights before training and after.</summary>
internal static class FirstWeights
{
    public static float[] Of(NetworkShape shape, int seed = 1) => InitialWeights.Draw(shape, SeededRandom.ForSeed(seed, RandomPurpose.Weights));

    /// <summary>The weights that an engine has come to.</summary>
    public static float[] WeightsNow(this ITrainingEngine engine, NetworkShape shape)
    {
        var weights = new float[ModelSummary.Of(shape).ParameterCount];
        engine.CopyWeightsTo(weights);
        return weights;
    }
}
