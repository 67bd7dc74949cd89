using SequenceToy.Data;

namespace SequenceToy.Metrics;

/// <summary>Answers all of whose probabilities are within 0.3 of the right ones / scored answers.</summary>
internal sealed class ToleranceAccuracyMetric() : MetricDefinition(Metric.ToleranceAccuracy, "accuracy within 0.3", MetricUnit.Share)
{
    private const double Tolerance = 0.3;

    public override bool IsOfProbabilities => true;

    public override bool Fits(TargetSpec target) => target.Kind != TargetKind.Number;

    // Beside the accuracy only where it is asked for.
    public override bool IsShown(TargetSpec target, Metric? goal) => goal == Metric.ToleranceAccuracy;

    public override double? Compute(ScoredAnswers answers)
    {
        var data = answers.Data;
        if (!Fits(data.Target))
        {
            return null;
        }

        var width = data.Target.Width;
        int scored = 0, within = 0;
        for (var row = 0; row < data.Count * data.TargetSteps; row++)
        {
            if (data.IsScored(row / data.TargetSteps, row % data.TargetSteps))
            {
                var outputs = answers.OutputsOf(row);
                var expected = data.Targets.AsSpan(row * width, width);
                scored++;
                within += IsWithin(outputs, expected, data.Target.Kind) ? 1 : 0;
            }
        }

        return CorrectAnswers.Share(within, scored);
    }

    private static bool IsWithin(ReadOnlySpan<float> outputs, ReadOnlySpan<float> expected, TargetKind kind) =>
        !outputs.IsEmpty && (kind == TargetKind.Class ? IsClassWithin(outputs, (int)expected[0]) : IsSetWithin(outputs, expected));

    // Of a softmax the right class is farthest off: the others share what it lacks.
    private static bool IsClassWithin(ReadOnlySpan<float> outputs, int expected)
    {
        double others = 0;
        for (var i = 0; i < outputs.Length; i++)
        {
            others += i == expected ? 0 : Math.Exp((double)outputs[i] - outputs[expected]);
        }

        return others / (1 + others) < Tolerance;
    }

    private static bool IsSetWithin(ReadOnlySpan<float> outputs, ReadOnlySpan<float> expected)
    {
        for (var i = 0; i < outputs.Length; i++)
        {
            var probability = 1 / (1 + Math.Exp(-(double)outputs[i]));
            if (!(Math.Abs(probability - expected[i]) < Tolerance))
            {
                return false;
            }
        }

        return true;
    }
}
