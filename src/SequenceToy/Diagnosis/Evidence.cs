namespace SequenceToy.Diagnosis;

/// <summary>A measured quantity beside the threshold it is compared with.</summary>
/// <param name="Name">What is measured.</param>
/// <param name="Value">The measured value, a finite number; null where nothing was measured, or it has no bound.</param>
/// <param name="Threshold">What it is compared with.</param>
/// <param name="Unit">The unit of both; empty for ratios.</param>
/// <param name="Sentence">What it says of this run.</param>
public sealed record Evidence(string Name, double? Value, double Threshold, string Unit, string Sentence)
{
    /// <summary>The sentence, with the value and the threshold.</summary>
    public override string ToString() => Value is null
        ? Sentence
        : $"{Sentence} ({Name} {NumberFormat.Number(Value.Value)}{Space}{Unit}, limit {NumberFormat.Number(Threshold)}{Space}{Unit})";

    private string Space => Unit.Length == 0 ? "" : " ";
}
