namespace SequenceToy.Tasks;

/// <summary>A row of somebody's table.</summary>
/// <param name="Source">Paper and table.</param>
/// <param name="Model">Whose network, of what kind and size.</param>
/// <param name="Setting">The task's parameters, the optimizer and the budget.</param>
/// <param name="Measure">What was measured, with its unit, in the source's words: <c>sequences to the criterion</c>.</param>
/// <param name="Value">What came out; finite.</param>
public sealed record PublishedResult(string Source, string Model, string Setting, string Measure, double Value)
{
    /// <summary>Paper and table.</summary>
    public string Source { get; init => field = Require.NotNull(value); } = Require.NotNull(Source, nameof(Source));

    /// <summary>Whose network, of what kind and size.</summary>
    public string Model { get; init => field = Require.NotNull(value); } = Require.NotNull(Model, nameof(Model));

    /// <summary>The task's parameters, the optimizer and the budget.</summary>
    public string Setting { get; init => field = Require.NotNull(value); } = Require.NotNull(Setting, nameof(Setting));

    /// <summary>What was measured, with its unit, in the source's words.</summary>
    public string Measure { get; init => field = Require.NotNull(value); } = Require.NotNull(Measure, nameof(Measure));

    /// <summary>What came out.</summary>
    public double Value { get; init => field = Require.Finite(value); } = Require.Finite(Value, nameof(Value));

    /// <summary>What it is that was measured: which of a result's own numbers may stand beside it.</summary>
    public required PublishedQuantity Quantity { get; init => field = Require.Defined(value); }

    /// <summary>By which metric, where the quantity is a score; otherwise null. Default: null.</summary>
    public Metric? Metric { get; init => field = value is { } metric ? Require.Defined(metric) : null; }

    /// <summary>Whether the value was looked up in the source itself; otherwise it is remembered, and to be taken with care.</summary>
    public required bool IsVerified { get; init; }
}
