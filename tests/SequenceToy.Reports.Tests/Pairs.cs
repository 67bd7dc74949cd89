using SequenceToy.Reports.Answers;

namespace SequenceToy.Reports.Tests;

/// <summary>Predictions and correct answers for tests.</summary>
internal static class Pairs
{
    public static AnswerPairs Of(float[][] predicted, float[][] correct) => new([.. predicted.Zip(correct, (one, other) => new AnswerPair(0, one, other))]);
}
