namespace SequenceToy.Inspection.Influence;

/// <summary>How far the answer to each sample moves, by the output that moves most, each output measured by its own range.</summary>
internal sealed class OutputChanges(int samples)
{
    private readonly double[] moves = new double[samples];
    private readonly double[] shares = new double[samples];

    /// <summary>Takes account of a move of one output.</summary>
    /// <param name="sample">Whose, from 0.</param>
    /// <param name="move">How far, in the answer's unit.</param>
    /// <param name="range">The range of that output; where it is 0, any move is all there is.</param>
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
