namespace SequenceToy.Diagnosis;

/// <summary>Something noticed beside the verdict.</summary>
/// <param name="Kind">What.</param>
/// <param name="Evidence">By what; its sentence says it in words.</param>
public sealed record Finding(FindingKind Kind, Evidence Evidence)
{
    /// <summary>The sentence of the evidence.</summary>
    public override string ToString() => Evidence.Sentence;
}
