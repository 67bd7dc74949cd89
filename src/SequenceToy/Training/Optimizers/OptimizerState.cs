namespace SequenceToy.Training.Optimizers;

/// <summary>The state of an optimizer between updates, as plain numbers.</summary>
/// <param name="Moments">The numbers kept per weight: [moments][parameterCount].</param>
/// <param name="Numbers">The numbers kept besides them, such as powers of Adam's betas.</param>
internal sealed record OptimizerState(float[][] Moments, double[] Numbers)
{
    /// <summary>Creates zeros of the given sizes.</summary>
    public static OptimizerState Zeros(int moments, int parameterCount, int numbers) =>
        new([.. Enumerable.Range(0, moments).Select(_ => new float[parameterCount])], new double[numbers]);

    /// <summary>Makes an independent copy.</summary>
    public OptimizerState Copy() => new([.. Moments.Select(moment => (float[])moment.Clone())], [.. Numbers]);

    /// <summary>Compares the sizes of two states.</summary>
    public bool HasSizesOf(OptimizerState other) =>
        Numbers.Length == other.Numbers.Length
        && Moments.Select(moment => moment.Length).SequenceEqual(other.Moments.Select(moment => moment.Length));
}

/// <summary>The kind of a number kept per weight.</summary>
internal enum Moment
{
    /// <summary>A mean of gradients: finite, of either sign.</summary>
    Gradients,

    /// <summary>A mean of squared gradients: never negative, infinite after overflow.</summary>
    Squares,
}
