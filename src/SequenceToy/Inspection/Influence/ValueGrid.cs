namespace SequenceToy.Inspection.Influence;

/// <summary>Selects a limited number of the values that a step takes in the data.</summary>
internal static class ValueGrid
{
    /// <summary>Returns all values of one feature when they are few, otherwise a grid from the lowest to the highest.</summary>
    public static float[] OfFeature(SequenceDataset data, AlignedStep step, int feature, int points)
    {
        var values = step.Places.Select(place => data.Inputs[First(data, place) + feature]).Distinct().Order().ToArray();
        if (values.Length <= points)
        {
            return values;
        }

        // In double precision, since the range of 32-bit numbers can overflow.
        var (lowest, highest) = ((double)values[0], (double)values[^1]);
        return Enumerable.Range(0, points).Select(point => (float)(lowest + ((highest - lowest) * point / (points - 1)))).ToArray();
    }

    /// <summary>Returns values of all features together, only those in the data; for one feature, as above.</summary>
    public static float[][] OfStep(SequenceDataset data, AlignedStep step, int points)
    {
        if (data.Features == 1)
        {
            return Array.ConvertAll(OfFeature(data, step, 0, points), value => new[] { value });
        }

        var vectors = step.Places.Select(place => new Sequence(data.Inputs.AsSpan(First(data, place), data.Features))).Distinct();
        return Spread([.. vectors.Select(vector => vector.Values.ToArray())], points);
    }

    /// <summary>Returns true when each step is a one-hot symbol.</summary>
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

    // Repeatedly takes the vector farthest from all taken before, each feature relative to its range (T. Gonzalez, Clustering to
    // Minimize the Maximum Intercluster Distance, 1985). A rarely set flag is taken early; a random choice would miss it.
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
