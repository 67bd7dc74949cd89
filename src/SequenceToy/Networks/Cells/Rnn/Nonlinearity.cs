namespace SequenceToy.Networks.Cells;

/// <summary>What makes the sum of a plain recurrent unit its state.</summary>
public enum Nonlinearity
{
    /// <summary>The hyperbolic tangent: states stay between −1 and 1.</summary>
    Tanh,

    /// <summary>The larger of the sum and 0: states may grow without bound.</summary>
    ReLU,
}
