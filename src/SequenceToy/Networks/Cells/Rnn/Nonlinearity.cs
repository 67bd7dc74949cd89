namespace SequenceToy.Networks.Cells;

/// <summary>The activation functions of plain recurrent units, applied to the weighted sum (pre-activation).</summary>
public enum Nonlinearity
{
    /// <summary>The hyperbolic tangent: states stay between −1 and 1.</summary>
    Tanh,

    /// <summary>The rectifier, max(sum, 0): states can grow without bound.</summary>
    ReLU,
}
