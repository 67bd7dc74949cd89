namespace SequenceToy.Metrics;

/// <summary>Accuracy within 0.3: predictions with every probability, or trained sigmoid, within 0.3 of the correct value / scored
/// predictions.</summary>
internal sealed class ToleranceAccuracyMetric() : MetricDefinition(Metric.ToleranceAccuracy, "accuracy within 0.3", MetricUnit.Share)
{
    private const double Tolerance = 0.3;

    public override bool IsOfProbabilities => true;

    public override bool Fits(TargetSpec target) => target.Kind != TargetKind.Number;

    // Shown beside the accuracy only when the goal uses it.
    public override bool IsShown(TargetSpec target, Metric? goal) => goal == Metric.ToleranceAccuracy;

    public override double? Compute(ScoredPredictions predictions)
    {
        var data = predictions.Data;
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
                var outputs = predictions.OutputsOf(row);
                var expected = data.Targets.AsSpan(row * width, width);
                scored++;
                within += !outputs.IsEmpty && IsWithin(outputs, expected, predictions) ? 1 : 0;
            }
        }

        return AccuracyCounts.Share(within, scored);
    }

    private static bool IsWithin(ReadOnlySpan<float> outputs, ReadOnlySpan<float> expected, ScoredPredictions predictions) =>
        predictions.Data.Target.Kind != TargetKind.Class ? AreSigmoidsWithin(outputs, expected)
        : predictions.AreLogSigmoids ? AreExponentialsWithin(outputs, (int)expected[0])
        : IsSoftmaxWithin(outputs, (int)expected[0]);

    // The correct class has the largest error: the other classes share the probability that it lacks.
    private static bool IsSoftmaxWithin(ReadOnlySpan<float> outputs, int expected)
    {
        double others = 0;
        for (var i = 0; i < outputs.Length; i++)
        {
            others += i == expected ? 0 : Math.Exp((double)outputs[i] - outputs[expected]);
        }

        return others / (1 + others) < Tolerance;
    }

    private static bool AreSigmoidsWithin(ReadOnlySpan<float> outputs, ReadOnlySpan<float> expected)
    {
        var allWithin = true;
        for (var i = 0; i < outputs.Length; i++)
        {
            allWithin &= Math.Abs((1 / (1 + Math.Exp(-(double)outputs[i]))) - expected[i]) < Tolerance;
        }

        return allWithin;
    }

    private static bool AreExponentialsWithin(ReadOnlySpan<float> outputs, int expected)
    {
        var allWithin = true;
        for (var i = 0; i < outputs.Length; i++)
        {
            allWithin &= Math.Abs(Math.Exp(outputs[i]) - (i == expected ? 1 : 0)) < Tolerance;
        }

        return allWithin;
    }
}
