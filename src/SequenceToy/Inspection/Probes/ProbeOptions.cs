namespace SequenceToy.Inspection.Probes;

/// <summary>What a probe reads and how. Immutable.</summary>
public sealed record ProbeOptions
{
    /// <summary>Which of the states. Default: <see cref="ProbedState.Hidden"/>.</summary>
    public ProbedState State { get; init => field = Require.Defined(value); }

    /// <summary>Which layer's, from 0 for the lowest, both directions side by side. Default: null, the last layer's, which the head
    /// sees.</summary>
    public int? Layer { get; init => field = value is { } layer ? Require.Between(layer, 0, 63) : null; }

    /// <summary>The penalty per sample on the squares of the probe's weights, above 0. It acts like noise of standard deviation
    /// √<see cref="Ridge"/> on every unit: what moves the states by less cannot be read. Default: 10⁻³, noise of 3% of the way from 0 to
    /// the bound of a state; a cell and a ReLU's state have none.</summary>
    /// <remarks>A network computes without noise, so that a probe without a penalty would read off the last digits what the network has
    /// long let go of.</remarks>
    public double Ridge { get; init => field = Require.PositiveUpTo(value, 1e6); } = 1e-3;

    /// <summary>The share of samples, from 0.01 to 0.99, that the probe is judged on and not fitted to. Default: 0.5.</summary>
    public double HeldOut { get; init => field = Require.Between(value, 0.01, 0.99); } = 0.5;

    /// <summary>Draws which samples are held out. Default: 0.</summary>
    public int Seed { get; init; }
}
