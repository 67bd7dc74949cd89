namespace SequenceToy.Diagnosis;

/// <summary>What the units of a network do over some sequences.</summary>
/// <param name="Units">How many there are in all layers and directions.</param>
/// <param name="Dead">How many of them have a state that hardly varies.</param>
/// <param name="Saturation">The share of the values of gates and candidates (of an RNN's states) that are at either end, from 0 to 1; null
/// for rectifiers, which have no ends.</param>
public sealed record UnitStates(int Units, int Dead, double? Saturation);
