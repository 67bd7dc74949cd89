namespace SequenceToy.Inspection.Influence;

/// <summary>A step, or one feature of it, and the values it runs over.</summary>
/// <param name="Step">The step.</param>
/// <param name="Feature">The feature, from 0; null for the whole step.</param>
/// <param name="Values">[values][features], or [values][1] for one feature.</param>
internal sealed record Perturbation(AlignedStep Step, int? Feature, float[][] Values);
