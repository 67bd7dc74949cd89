namespace SequenceToy.Metrics;

/// <summary>Cross-entropy: the mean of −ln of the correct class's probability, over all predictions used in the loss.</summary>
internal sealed class CrossEntropyMetric() : MetricDefinition(Metric.CrossEntropy, "cross-entropy", MetricUnit.Nats)
{
    public override bool IsOfProbabilities => true;

    public override bool Fits(TargetSpec target) => target.Kind != TargetKind.Number;

    public override double? Compute(ScoredPredictions predictions)
    {
        var data = predictions.Data;
        if (!Fits(data.Target))
        {
            return null;
        }

        var width = data.Target.Width;
        double sum = 0;
        var count = 0;
        for (var row = 0; row < data.Count * data.TargetSteps; row++)
        {
            if (data.Counts(row / data.TargetSteps, row % data.TargetSteps))
            {
                var outputs = predictions.OutputsOf(row);
                var expected = data.Targets.AsSpan(row * width, width);
                sum += outputs.IsEmpty ? double.PositiveInfinity
                    : data.Target.Kind == TargetKind.Class ? OfClass(outputs, (int)expected[0])
                    : OfSet(outputs, expected);
                count++;
            }
        }

        return sum / Math.Max(count, 1);
    }

    // ln Σ eˣ − x of the correct class, with the largest output subtracted so that nothing overflows.
    private static double OfClass(ReadOnlySpan<float> outputs, int expected)
    {
        double largest = outputs[0];
        foreach (var output in outputs)
        {
            largest = Math.Max(largest, output);
        }

        double sum = 0;
        foreach (var output in outputs)
        {
            sum += Math.Exp(output - largest);
        }

        return Math.Log(sum) + largest - outputs[expected];
    }

    // ln(1 + eˣ) − y · x
    private static double OfSet(ReadOnlySpan<float> outputs, ReadOnlySpan<float> expected)
    {
        double sum = 0;
        for (var i = 0; i < outputs.Length; i++)
        {
            double x = outputs[i];
            sum += Math.Max(x, 0) + Math.Log(1 + Math.Exp(-Math.Abs(x))) - (expected[i] * x);
        }

        return sum / outputs.Length;
    }
}
