namespace SequenceToy.Diagnosis;

/// <summary>A measured quantity and the threshold that it is compared with.</summary>
/// <param name="Name">The name of the quantity.</param>
/// <param name="Value">The measured value, a finite number; null when nothing was measured or the value is infinite.</param>
/// <param name="Threshold">The threshold that <paramref name="Value"/> is compared with.</param>
/// <param name="Unit">The unit of <paramref name="Value"/> and <paramref name="Threshold"/>; empty for ratios.</param>
/// <param name="Sentence">A sentence that states the value for this run.</param>
public sealed record Evidence(string Name, double? Value, double Threshold, string Unit, string Sentence)
{
    /// <summary>Returns the sentence with the value and the threshold.</summary>
    public override string ToString() => Value is null
        ? Sentence
        : $"{Sentence} ({Name}: {NumberFormat.Amount(Value.Value, Unit)}; threshold: {NumberFormat.Amount(Threshold, Unit)})";
}
