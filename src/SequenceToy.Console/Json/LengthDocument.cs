using SequenceToy.Evaluation;
using SequenceToy.Metrics;

namespace SequenceToy.Console.Json;

/// <summary>The JSON document of the scores at one length.</summary>
internal sealed record LengthDocument(int Length, Scores Scores, BaselineDocument Baseline)
{
    public static LengthDocument Of(LengthScores length) => new(length.Length, length.Scores, BaselineDocument.Of(length.Baseline));
}

/// <summary>The JSON document of the scores under one condition.</summary>
internal sealed record ConditionDocument(string Name, Scores Scores, BaselineDocument Baseline)
{
    public static ConditionDocument Of(ConditionScores condition) =>
        new(condition.Name, condition.Scores, BaselineDocument.Of(condition.Baseline));
}
