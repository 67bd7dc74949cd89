namespace SequenceToy.Inspection.Influence;

/// <summary>A step, or one feature of it, with the values that it takes.</summary>
/// <param name="Step">The step to change.</param>
/// <param name="Feature">The feature, counted from 0; null for the whole step.</param>
/// <param name="Values">The values: [values][features], or [values][1] for one feature.</param>
internal sealed record Perturbation(AlignedStep Step, int? Feature, float[][] Values);
