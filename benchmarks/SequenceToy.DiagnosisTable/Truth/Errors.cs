using SequenceToy.Data;

namespace SequenceToy.DiagnosisTable.Truth;

/// <summary>Errors per sequence: mean squared errors of numbers, shares of wrong classes.</summary>
internal static class Errors
{
    /// <summary>The errors of a network.</summary>
    public static double[] Of(ExperimentResult result, SequenceDataset data)
    {
        var answers = result.PredictDetailed([.. data.Select(sample => sample.Input)]);
        return [.. data.Select((sample, index) => Of(sample.Target.Values, answers[index].Value.Values, data.Target.Kind))];
    }

    /// <summary>The errors of predictions by a rule: of the sample, for each value of its target.</summary>
    public static double[] Of(SequenceDataset data, Func<Sample, float[]> predict) =>
        [.. data.Select(sample => Of(sample.Target.Values, predict(sample), data.Target.Kind))];

    /// <summary>The cross-entropy per sequence for classes; the errors for numbers.</summary>
    public static double[] Losses(ExperimentResult result, SequenceDataset data)
    {
        if (data.Target.Kind == TargetKind.Number)
        {
            return Of(result, data);
        }

        var answers = result.PredictDetailed([.. data.Select(sample => sample.Input)]);
        return
        [
            .. data.Select((sample, index) => Enumerable.Range(0, sample.Target.Steps)
                .Average(step => -Math.Log(Math.Max(1e-7, answers[index].Probabilities![step, (int)sample.Target[step]])))),
        ];
    }

    private static double Of(ReadOnlySpan<float> correct, ReadOnlySpan<float> predicted, TargetKind kind)
    {
        var sum = 0.0;
        for (var i = 0; i < correct.Length; i++)
        {
            var error = (double)predicted[i] - correct[i];
            sum += kind == TargetKind.Number ? error * error : error == 0 ? 0 : 1;
        }

        return sum / correct.Length;
    }
}
