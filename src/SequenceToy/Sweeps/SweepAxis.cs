namespace SequenceToy.Sweeps;

/// <summary>A setting that a sweep varies, with its values as text.</summary>
/// <param name="Name">The name of the setting, such as <c>hiddenSize</c>.</param>
/// <param name="Values">The values in the order of the sweep, in the invariant culture.</param>
public sealed record SweepAxis(string Name, ValueList<string> Values)
{
    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(SweepAxis), PrintMembers);
}
