namespace SequenceToy.Diagnosis.DataMeasures;

/// <summary>Compares held-out targets with the range of the training targets.</summary>
internal static class TargetRange
{
    /// <summary>Returns the number most often outside; null when all training targets are the same.</summary>
    public static RangeExcess? Excess(SequenceDataset training, SequenceDataset heldOut)
    {
        RangeExcess? most = null;
        for (var column = 0; column < training.Target.Width; column++)
        {
            var (lowest, highest) = (float.PositiveInfinity, float.NegativeInfinity);
            foreach (var value in SampleValues.Targets(training, column))
            {
                (lowest, highest) = (Math.Min(lowest, value), Math.Max(highest, value));
            }

            if (lowest < highest && OfColumn(heldOut, column, lowest, highest) is { } excess
                && (most is null || (excess.Share, excess.Distance).CompareTo((most.Share, most.Distance)) > 0))
            {
                most = excess;
            }
        }

        return most;
    }

    private static RangeExcess? OfColumn(SequenceDataset heldOut, int column, double lowest, double highest)
    {
        var (count, outside, farthest) = (0, 0, 0.0);
        foreach (var value in SampleValues.Targets(heldOut, column))
        {
            var distance = Math.Max(lowest - value, value - highest);
            farthest = Math.Max(farthest, distance);
            outside += distance > 0 ? 1 : 0;
            count++;
        }

        return count == 0 ? null : new RangeExcess(column, (double)outside / count, farthest / (highest - lowest));
    }
}
