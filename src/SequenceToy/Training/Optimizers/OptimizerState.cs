namespace SequenceToy.Training.Optimizers;

/// <summary>What an optimizer carries from one training step to the next, as plain numbers.</summary>
/// <param name="Moments">What it keeps for each weight: [moments][parameterCount].</param>
/// <param name="Numbers">What it keeps beside them, such as how many steps it has done.</param>
internal sealed record OptimizerState(float[][] Moments, double[] Numbers)
{
    /// <summary>Zeros of the given sizes.</summary>
    public static OptimizerState Zeros(int moments, int parameterCount, int numbers) =>
        new([.. Enumerable.Range(0, moments).Select(_ => new float[parameterCount])], new double[numbers]);

    /// <summary>A copy in memory of its own.</summary>
    public OptimizerState Copy() => new([.. Moments.Select(moment => (float[])moment.Clone())], [.. Numbers]);

    /// <summary>Whether both have as many numbers.</summary>
    public bool HasSizesOf(OptimizerState other) =>
        Numbers.Length == other.Numbers.Length
        && Moments.Select(moment => moment.Length).SequenceEqual(other.Moments.Select(moment => moment.Length));
}

/// <summary>What a number that an optimizer keeps for each weight is made of.</summary>
internal enum Moment
{
    /// <summary>Gradients: finite, of either sign.</summary>
    Gradients,

    /// <summary>Squares of gradients: never negative, and infinite where they are more than a number can hold.</summary>
    Squares,
}
