namespace SequenceToy.Inspection.Influence;

/// <summary>The values a step takes in the data, so many of them that a network can be asked about each.</summary>
internal static class ValueGrid
{
    /// <summary>Of one feature: all its values where they are few, otherwise a grid from the lowest to the highest.</summary>
    public static float[] OfFeature(SequenceDataset data, AlignedStep step, int feature, int points)
    {
        var values = step.Places.Select(place => data.Inputs[First(data, place) + feature]).Distinct().Order().ToArray();
        if (values.Length <= points)
        {
            return values;
        }

        // In double precision: a range of 32-bit numbers may be beyond them.
        var (lowest, highest) = ((double)values[0], (double)values[^1]);
        return Enumerable.Range(0, points).Select(point => (float)(lowest + ((highest - lowest) * point / (points - 1)))).ToArray();
    }

    /// <summary>Of all features together: only such as the data have, so that inputs stay possible ones; of one feature as above.</summary>
    public static float[][] OfStep(SequenceDataset data, AlignedStep step, int points)
    {
        if (data.Features == 1)
        {
            return Array.ConvertAll(OfFeature(data, step, 0, points), value => new[] { value });
        }

        var vectors = step.Places.Select(place => new Sequence(data.Inputs.AsSpan(First(data, place), data.Features))).Distinct();
        return Spread([.. vectors.Select(vector => vector.Values.ToArray())], points);
    }

    /// <summary>The steps of other samples whose values a step can have: the same step of those as long, or any step where there are not
    /// two of them.</summary>
    /// <param name="others">The other samples.</param>
    /// <param name="data">The samples measured on.</param>
    /// <param name="step">A step of them.</param>
    public static AlignedStep Among(SequenceDataset others, SequenceDataset data, AlignedStep step)
    {
        var own = step.Places[0];
        SampleStep[] same =
        [
            .. from sample in Enumerable.Range(0, others.Count)
               where others.LengthOf(sample) == data.LengthOf(own.Sample)
               select own with { Sample = sample },
        ];
        var all =
            from sample in Enumerable.Range(0, others.Count)
            from at in Enumerable.Range(0, others.LengthOf(sample))
            select new SampleStep(sample, at);
        return step with { Places = same.Length > 1 ? same : [.. all] };
    }

    /// <summary>Whether each step is a symbol: all 0 but for one 1.</summary>
    public static bool AreSymbols(SequenceDataset data)
    {
        for (var row = 0; row < data.Count * data.MaxSteps; row++)
        {
            var step = data.Inputs.AsSpan(row * data.Features, data.Features);
            if (row % data.MaxSteps < data.LengthOf(row / data.MaxSteps) && (step.Count(1f) != 1 || step.Count(0f) != data.Features - 1))
            {
                return false;
            }
        }

        return data.Features > 1;
    }

    private static int First(SequenceDataset data, SampleStep place) => ((place.Sample * data.MaxSteps) + place.Step) * data.Features;

    // One after the other the vector farthest from all taken before, each feature measured by its range (T. Gonzalez, Clustering to
    // Minimize the Maximum Intercluster Distance, 1985):
    // a flag that is seldom set is taken early, where a draw by chance would miss it.
    private static float[][] Spread(float[][] vectors, int points)
    {
        if (vectors.Length <= points)
        {
            return vectors;
        }

        var ranges = Enumerable.Range(0, vectors[0].Length)
            .Select(feature => (double)vectors.Max(vector => vector[feature]) - vectors.Min(vector => vector[feature])).ToArray();
        var distances = new double[vectors.Length];
        Array.Fill(distances, double.MaxValue);
        var taken = new float[points][];
        var next = 0;
        for (var i = 0; i < points; i++)
        {
            taken[i] = vectors[next];
            for (var j = 0; j < vectors.Length; j++)
            {
                distances[j] = Math.Min(distances[j], Distance(vectors[j], taken[i], ranges));
            }

            next = Array.IndexOf(distances, distances.Max());
        }

        return taken;
    }

    private static double Distance(float[] one, float[] other, double[] ranges)
    {
        double sum = 0;
        for (var feature = 0; feature < one.Length; feature++)
        {
            var apart = ranges[feature] > 0 ? (one[feature] - other[feature]) / ranges[feature] : 0;
            sum += apart * apart;
        }

        return sum;
    }
}
