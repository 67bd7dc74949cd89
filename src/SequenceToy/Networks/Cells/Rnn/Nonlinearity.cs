namespace SequenceToy.Networks.Cells;

/// <summary>The nonlinearities of plain recurrent units, from a unit's sum to its state.</summary>
public enum Nonlinearity
{
    /// <summary>The hyperbolic tangent: states stay between −1 and 1.</summary>
    Tanh,

    /// <summary>The rectifier, max(sum, 0): states can grow without bound.</summary>
    ReLU,
}
