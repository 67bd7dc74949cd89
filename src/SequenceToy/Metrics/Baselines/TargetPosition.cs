namespace SequenceToy.Metrics.Baselines;

/// <summary>The position of a target.</summary>
/// <param name="Sample">The index of the sample.</param>
/// <param name="Step">The index of the step whose input is the last one known: the last step, or the target's own.</param>
/// <param name="Row">The row in the targets of the dataset.</param>
internal readonly record struct TargetPosition(int Sample, int Step, int Row)
{
    /// <summary>Returns all positions, row after row; rows in padding have the last step of their sequence.</summary>
    public static TargetPosition[] All(SequenceDataset data)
    {
        var positions = new TargetPosition[data.Count * data.TargetSteps];
        for (var row = 0; row < positions.Length; row++)
        {
            var (sample, step) = (row / data.TargetSteps, row % data.TargetSteps);
            var last = data.LengthOf(sample) - 1;
            positions[row] = new TargetPosition(
                sample, data.Target.Placement == TargetPlacement.LastStep ? last : Math.Min(step, last), row);
        }

        return positions;
    }

    /// <summary>Returns the positions of targets that count and have enough earlier steps.</summary>
    /// <param name="data">The samples.</param>
    /// <param name="most">The largest number of positions; more are thinned out evenly, since samples may be sorted.</param>
    /// <param name="earliest">The earliest step.</param>
    public static TargetPosition[] Counted(SequenceDataset data, int most, int earliest = 0)
    {
        var counted = Array.FindAll(
            All(data), at => at.Step >= earliest && data.Counts(at.Sample, at.Row % data.TargetSteps));
        return counted.Length <= most ? counted
            : [.. Enumerable.Range(0, most).Select(i => counted[(int)((long)i * counted.Length / most)])];
    }

    /// <summary>Returns the input at this position, a number of steps earlier.</summary>
    public float Input(SequenceDataset data, int feature, int stepsBefore = 0) =>
        data.Inputs[(((Sample * data.MaxSteps) + Step - stepsBefore) * data.Features) + feature];

    /// <summary>Returns one number of the target at this position.</summary>
    public float Target(SequenceDataset data, int column) => data.Targets[(Row * data.Target.Width) + column];
}
