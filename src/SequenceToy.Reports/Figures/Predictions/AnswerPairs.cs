using SequenceToy.Data;
using SequenceToy.Reports.Html;

namespace SequenceToy.Reports.Figures;

/// <summary>Answers of a network beside the right ones, on the samples that its scores are about: those that are scored, in order.</summary>
/// <param name="Predicted">[answers][width]: numbers in real units, the index of a class, or 0 and 1 for each class of a set.</param>
/// <param name="Right">The same.</param>
internal sealed record AnswerPairs(float[][] Predicted, float[][] Right)
{
    /// <summary>Whether there are more than these.</summary>
    public bool IsCut { get; init; }

    /// <param name="result">What came out.</param>
    /// <param name="most">How many answers at most, the first ones.</param>
    public static AnswerPairs Of(ExperimentResult result, int most)
    {
        var (needed, scored) = Needed(result.TestSamples, most);
        var data = result.TestSamples.Slice(0, needed);
        var (answers, _) = result.Model.Answer(data);
        var (predicted, right) = (new List<float[]>(), new List<float[]>());
        for (var i = 0; i < data.Count; i++)
        {
            foreach (var step in ScoredSteps.Of(data, i).Take(most - right.Count))
            {
                var start = ((i * data.TargetSteps) + step) * data.Target.Width;
                predicted.Add(answers[start..(start + data.Target.Width)]);
                right.Add(data.Targets[start..(start + data.Target.Width)]);
            }
        }

        return new AnswerPairs([.. predicted], [.. right]) { IsCut = needed < result.TestSamples.Count || scored > most };
    }

    // How many sequences hold so many answers, and how many answers these hold.
    private static (int Sequences, int Scored) Needed(SequenceDataset samples, int most)
    {
        var (count, scored) = (0, 0);
        for (; count < samples.Count && scored < most; count++)
        {
            scored += ScoredSteps.Of(samples, count).Count();
        }

        return (count, scored);
    }
}
