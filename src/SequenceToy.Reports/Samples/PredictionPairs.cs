using SequenceToy.Networks;

namespace SequenceToy.Reports.Samples;

/// <summary>Predictions of a network paired with the targets, in the order of the scored targets.</summary>
/// <param name="All">The pairs.</param>
/// <param name="IsCut">True when the result has more predictions than these.</param>
internal sealed record PredictionPairs(IReadOnlyList<PredictionPair> All, bool IsCut = false)
{
    // The probabilities of a whole batch, one per class, are in memory at once.
    private const int BatchSize = 1000;

    /// <summary>Returns the pairs of samples whose predictions are known.</summary>
    public static PredictionPairs Of(IReadOnlyList<Sample> samples, IReadOnlyList<Prediction> predictions) =>
        new([.. samples.SelectMany((sample, i) => PairsOf(i, sample, predictions[i]))]);

    /// <summary>Returns the first predictions of a result, on the samples that were scored.</summary>
    /// <param name="result">The result.</param>
    /// <param name="most">The largest number of predictions.</param>
    public static PredictionPairs Of(ExperimentResult result, int most)
    {
        var all = new List<PredictionPair>();
        var samples = Needed(result.TestSamples, most);
        foreach (var batch in samples.Chunk(BatchSize))
        {
            var predictions = result.Model.PredictDetailed([.. batch.Select(sample => sample.Input)]);
            all.AddRange(batch.Zip(predictions).SelectMany((pair, i) => PairsOf(i, pair.First, pair.Second)));
        }

        return new PredictionPairs([.. all.Take(most)], samples.Count < result.TestSamples.Count || all.Count > most);
    }

    // The first samples that together have the needed number of targets.
    private static List<Sample> Needed(SequenceDataset data, int most)
    {
        var samples = new List<Sample>();
        for (var scored = 0; samples.Count < data.Count && scored < most;)
        {
            samples.Add(data[samples.Count]);
            scored += StepsOf(samples[^1]).Count();
        }

        return samples;
    }

    private static IEnumerable<PredictionPair> PairsOf(int index, Sample sample, Prediction prediction) =>
        StepsOf(sample).Select(step => new PredictionPair(index, At(prediction.Value, step), At(sample.Target, step)));

    private static IEnumerable<int> StepsOf(Sample sample) => Enumerable.Range(0, sample.Target.Steps).Where(sample.IsScored);
    private static float[] At(Sequence values, int step) => values.Values.Slice(step * values.Features, values.Features).ToArray();
}

/// <summary>One prediction of a network and its target.</summary>
/// <param name="Sample">The position of the sample, counted from 0.</param>
/// <param name="Predicted">[width]: numbers in original units, the index of a class, or a 0 or 1 for each class of a set.</param>
/// <param name="Correct">[width], in the same form.</param>
internal sealed record PredictionPair(int Sample, float[] Predicted, float[] Correct)
{
    public bool IsFinite => Array.TrueForAll(Predicted, float.IsFinite);

    /// <summary>The absolute error of each number: [width].</summary>
    public IEnumerable<double> Errors => Correct.Zip(Predicted, (correct, predicted) => Math.Abs((double)correct - predicted));
}
