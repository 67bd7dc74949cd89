using SequenceToy.Networks;

namespace SequenceToy.Training.Engines;

/// <summary>The training engine and device of a network, with the reason for the choice.</summary>
/// <param name="Engine">The training engine; never <see cref="Engine.Auto"/>.</param>
/// <param name="Device">The device; never <see cref="ComputeDevice.Auto"/>.</param>
/// <param name="Reason">The reason for the choice, in one sentence.</param>
public sealed record EngineChoice(Engine Engine, ComputeDevice Device, string Reason)
{
    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(EngineChoice), PrintMembers);
}
