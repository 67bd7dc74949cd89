namespace SequenceToy.Training;

/// <summary>The class weights n / (k · n_c): n counted training targets, n_c of them of class c, and k classes that occur.</summary>
/// <remarks>A class without training targets has the weight 1. Source: scikit-learn, <c>compute_class_weight("balanced")</c>.</remarks>
public sealed record BalancedClassWeights : ClassWeights
{
    internal override ValueList<double> Resolve(SequenceDataset training)
    {
        var counts = new int[training.Target.Size];
        for (var row = 0; row < training.Targets.Length; row++)
        {
            if (training.Counts(row / training.TargetSteps, row % training.TargetSteps))
            {
                counts[(int)training.Targets[row]]++;
            }
        }

        double all = counts.Sum(), present = counts.Count(count => count > 0);
        return [.. counts.Select(count => count == 0 ? 1 : all / (present * count))];
    }

    /// <summary>Returns the name.</summary>
    public override string ToString() => "balanced";
}
