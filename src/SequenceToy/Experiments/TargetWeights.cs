using SequenceToy.Training;

namespace SequenceToy.Experiments;

/// <summary>Weights the targets of a run's samples in the loss.</summary>
internal static class TargetWeights
{
    /// <summary>Returns the samples with the class weights of the training samples.</summary>
    /// <exception cref="ArgumentException">No training target has a weight above 0.</exception>
    public static ExperimentData Apply(ExperimentData data, ClassWeights? weights)
    {
        var resolved = weights?.Resolve(data.Training);
        var weighted = resolved is null ? data : data with
        {
            Training = data.Training.WithClassWeights(resolved),
            Validation = data.Validation?.WithClassWeights(resolved),
        };
        return !weighted.Training.IsWeighted || AnyCounts(weighted.Training)
            ? weighted
            : throw new ArgumentException(
                $"weights must be above 0 for a target of the training samples; all {data.Training.Count} samples had the weight 0.",
                nameof(weights));
    }

    private static bool AnyCounts(SequenceDataset data)
    {
        for (var row = 0; row < data.Count * data.TargetSteps; row++)
        {
            var (index, step) = (row / data.TargetSteps, row % data.TargetSteps);
            if (data.Counts(index, step) && data.WeightOf(index, step) > 0)
            {
                return true;
            }
        }

        return false;
    }
}
