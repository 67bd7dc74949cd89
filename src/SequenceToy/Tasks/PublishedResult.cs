namespace SequenceToy.Tasks;

/// <summary>One result from a published table.</summary>
/// <param name="Source">The paper and the table.</param>
/// <param name="Model">The network: kind and size.</param>
/// <param name="Setting">The task's parameters, the optimizer and the budget.</param>
/// <param name="Measure">The measured quantity with its unit, in the paper's words, such as <c>sequences to the criterion</c>.</param>
/// <param name="Value">The published value; finite.</param>
public sealed record PublishedResult(string Source, string Model, string Setting, string Measure, double Value)
{
    /// <summary>The paper and the table.</summary>
    public string Source { get; init => field = Require.NotNull(value); } = Require.NotNull(Source, nameof(Source));

    /// <summary>The network: kind and size.</summary>
    public string Model { get; init => field = Require.NotNull(value); } = Require.NotNull(Model, nameof(Model));

    /// <summary>The task's parameters, the optimizer and the budget.</summary>
    public string Setting { get; init => field = Require.NotNull(value); } = Require.NotNull(Setting, nameof(Setting));

    /// <summary>The measured quantity with its unit, in the paper's words.</summary>
    public string Measure { get; init => field = Require.NotNull(value); } = Require.NotNull(Measure, nameof(Measure));

    /// <summary>The published value; finite.</summary>
    public double Value { get; init => field = Require.Finite(value); } = Require.Finite(Value, nameof(Value));

    /// <summary>The kind of quantity; it determines which value of your own result to compare with the published one.</summary>
    public required PublishedQuantity Quantity { get; init => field = Require.Defined(value); }

    /// <summary>The metric when the quantity is a score; otherwise null. Default: null.</summary>
    public Metric? Metric { get; init => field = value is { } metric ? Require.Defined(metric) : null; }

    /// <summary>True when the value was checked in the paper itself; otherwise the value is from memory and unreliable.</summary>
    public required bool IsVerified { get; init; }

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(PublishedResult), PrintMembers);
}
