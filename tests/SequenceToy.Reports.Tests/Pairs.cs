using SequenceToy.Reports.Samples;

namespace SequenceToy.Reports.Tests;

/// <summary>Predictions and correct answers for tests.</summary>
internal static class Pairs
{
    public static PredictionPairs Of(float[][] predicted, float[][] correct) => new([.. predicted.Zip(correct, (one, other) => new PredictionPair(0, one, other))]);
}
