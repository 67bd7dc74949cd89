namespace SequenceToy.Diagnosis;

/// <summary>An observation in addition to the verdict.</summary>
/// <param name="Kind">The kind of observation.</param>
/// <param name="Evidence">The measured value behind it; its sentence describes the finding.</param>
public sealed record Finding(FindingKind Kind, Evidence Evidence)
{
    /// <summary>Returns the sentence of the evidence.</summary>
    public override string ToString() => Evidence.Sentence;
}
