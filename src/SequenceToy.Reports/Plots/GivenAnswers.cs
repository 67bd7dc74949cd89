namespace SequenceToy.Reports.Plots;

/// <summary>Answers of a network beside the right ones, on the samples that its scores are about: those that are scored, in order.</summary>
/// <param name="Predicted">[answers][width]: numbers in real units, the index of a class, or 0 and 1 for each class of a set.</param>
/// <param name="Right">The same.</param>
/// <param name="Sequences">How many sequences they come from.</param>
internal sealed record GivenAnswers(float[][] Predicted, float[][] Right, int Sequences)
{
    /// <param name="result">What came out.</param>
    /// <param name="most">How many answers at most, the first ones.</param>
    public static GivenAnswers Of(ExperimentResult result, int most)
    {
        var data = result.TestSamples.Count <= most ? result.TestSamples : result.TestSamples.Slice(0, most);
        var (answers, _) = result.Model.Answer(data);
        var (predicted, right, sequences) = (new List<float[]>(), new List<float[]>(), 0);
        for (var i = 0; i < data.Count && right.Count < most; i++)
        {
            sequences++;
            for (var step = 0; step < data.TargetSteps && right.Count < most; step++)
            {
                if (data.IsScored(i, step))
                {
                    var start = ((i * data.TargetSteps) + step) * data.Target.Width;
                    predicted.Add(answers[start..(start + data.Target.Width)]);
                    right.Add(data.Targets[start..(start + data.Target.Width)]);
                }
            }
        }

        return new GivenAnswers([.. predicted], [.. right], sequences);
    }
}
