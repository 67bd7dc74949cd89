namespace SequenceToy.Diagnosis;

/// <summary>The number of dead units and the share of saturated gate and candidate values over some sequences.</summary>
/// <param name="Units">The number of units in all layers and directions.</param>
/// <param name="Dead">The number of units with a nearly constant state.</param>
/// <param name="Saturation">The share of gate and candidate values at their limits, from 0 to 1; for an RNN, the share of states. Null for
/// ReLU units, which have no limits.</param>
public sealed record UnitStates(int Units, int Dead, double? Saturation)
{
    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(UnitStates), PrintMembers);
}
