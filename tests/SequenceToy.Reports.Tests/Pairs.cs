using SequenceToy.Reports.Answers;

namespace SequenceToy.Reports.Tests;

/// <summary>Answers made up for a test.</summary>
internal static class Pairs
{
    public static AnswerPairs Of(float[][] predicted, float[][] correct) => new([.. predicted.Zip(correct, (one, other) => new AnswerPair(0, one, other))]);
}
