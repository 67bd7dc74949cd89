namespace SequenceToy.Inspection.Probes;

/// <summary>Options of a probe. Immutable.</summary>
public sealed record ProbeOptions
{
    /// <summary>The state to decode from. Default: <see cref="ProbedState.Hidden"/>.</summary>
    public ProbedState State { get; init => field = Require.Defined(value); }

    /// <summary>The layer to decode from, counted from 0 (the lowest), both directions together. Default: null, the last layer.</summary>
    public int? Layer { get; init => field = value is { } layer ? Require.Between(layer, 0, 63) : null; }

    /// <summary>The penalty per sample on the squares of the probe's weights, above 0. Default: 10⁻³.</summary>
    /// <remarks>The penalty acts like noise of standard deviation √<see cref="Ridge"/> on every unit; smaller differences cannot be
    /// decoded. By default that is 3% of the range from 0 to the bound of a state; cell states and ReLU units have no bound. A network
    /// computes without noise: a probe without a penalty would decode forgotten values from the last digits.</remarks>
    public double Ridge { get; init => field = Require.PositiveUpTo(value, 1e6); } = 1e-3;

    /// <summary>The share of samples, from 0.01 to 0.99, that are held out to score the probe. Default: 0.5.</summary>
    public double HeldOut { get; init => field = Require.Between(value, 0.01, 0.99); } = 0.5;

    /// <summary>The random seed for choosing the held-out samples. Default: 0.</summary>
    public int Seed { get; init; }

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(ProbeOptions), PrintMembers);
}
