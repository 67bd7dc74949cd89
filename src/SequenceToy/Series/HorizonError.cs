namespace SequenceToy.Series;

/// <summary>The scores of the forecasts a given number of steps ahead, on the test part.</summary>
/// <param name="Step">The number of steps ahead, from 1.</param>
/// <param name="Scores">The network's scores.</param>
/// <param name="Baselines">The scores of each baseline, in the order of <see cref="SeriesResult.Baselines"/>.</param>
public sealed record HorizonError(int Step, SeriesScores Scores, ValueList<SeriesScores> Baselines)
{
    /// <summary>Returns the step and the network's scores.</summary>
    public override string ToString() => $"{NumberFormat.Count(Step, "step")} ahead: {Scores}";
}
