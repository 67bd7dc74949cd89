using SequenceToy.Networks;

namespace SequenceToy.Reports.Answers;

/// <summary>Answers of a network beside the correct ones: those that scores are about, in order.</summary>
/// <param name="All">The answers.</param>
/// <param name="IsCut">Whether there are more than these.</param>
internal sealed record AnswerPairs(IReadOnlyList<AnswerPair> All, bool IsCut = false)
{
    // A batch's probabilities, one for each class, are in memory at once.
    private const int BatchSize = 1000;

    /// <summary>Those of samples whose predictions are known.</summary>
    public static AnswerPairs Of(IReadOnlyList<Sample> samples, IReadOnlyList<Prediction> predictions) =>
        new([.. samples.SelectMany((sample, i) => PairsOf(i, sample, predictions[i]))]);

    /// <summary>The first of a result's answers, on the samples that its scores are about.</summary>
    /// <param name="result">The result.</param>
    /// <param name="most">The largest number of answers.</param>
    public static AnswerPairs Of(ExperimentResult result, int most)
    {
        var all = new List<AnswerPair>();
        var samples = Needed(result.TestSamples, most);
        foreach (var batch in samples.Chunk(BatchSize))
        {
            var predictions = result.Model.PredictDetailed([.. batch.Select(sample => sample.Input)]);
            all.AddRange(batch.Zip(predictions).SelectMany((pair, i) => PairsOf(i, pair.First, pair.Second)));
        }

        return new AnswerPairs([.. all.Take(most)], samples.Count < result.TestSamples.Count || all.Count > most);
    }

    // As many samples as hold so many answers.
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

    private static IEnumerable<AnswerPair> PairsOf(int index, Sample sample, Prediction prediction) =>
        StepsOf(sample).Select(step => new AnswerPair(index, At(prediction.Answer, step), At(sample.Target, step)));

    private static IEnumerable<int> StepsOf(Sample sample) => Enumerable.Range(0, sample.Target.Steps).Where(sample.IsScored);
    private static float[] At(Sequence answers, int step) => answers.Values.Slice(step * answers.Features, answers.Features).ToArray();
}

/// <summary>One answer of a network beside the correct one.</summary>
/// <param name="Sample">The position of the sample, from 0.</param>
/// <param name="Predicted">[width]: numbers in real units, the index of a class, or 0 and 1 for each class of a set.</param>
/// <param name="Correct">[width], likewise.</param>
internal sealed record AnswerPair(int Sample, float[] Predicted, float[] Correct)
{
    public bool IsFinite => Array.TrueForAll(Predicted, float.IsFinite);

    /// <summary>The distance of each number from the correct one: [width].</summary>
    public IEnumerable<double> Errors => Correct.Zip(Predicted, (correct, predicted) => Math.Abs((double)correct - predicted));
}
