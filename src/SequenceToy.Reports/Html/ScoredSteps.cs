using SequenceToy.Data;

namespace SequenceToy.Reports.Html;

/// <summary>The steps whose answers scores are about.</summary>
internal static class ScoredSteps
{
    /// <summary>Those of one sample, in the order of time.</summary>
    public static IEnumerable<int> Of(SequenceDataset samples, int index) => Enumerable.Range(0, samples.TargetSteps).Where(step => samples.IsScored(index, step));
}
