namespace SequenceToy.Inspection.Influence;

/// <summary>Collects the change of each sample's prediction: that of the output that changes most, relative to its range.</summary>
internal sealed class OutputChanges(int samples)
{
    private readonly double[] moves = new double[samples];
    private readonly double[] shares = new double[samples];

    /// <summary>Adds the change of one output.</summary>
    /// <param name="sample">The sample, counted from 0.</param>
    /// <param name="move">The change, in the unit of the targets.</param>
    /// <param name="range">The range of that output; when it is 0, any change counts as 100%.</param>
    public void Add(int sample, double move, double range)
    {
        var share = range > 0 ? move / range : move > 0 ? 1 : 0;
        if (share > shares[sample])
        {
            (moves[sample], shares[sample]) = (move, share);
        }
    }

    public StepInfluence ToInfluence(int step, int? feature) => StepInfluence.Of(step, feature, moves, shares);
}
