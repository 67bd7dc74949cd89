using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>Suggests a forget gate that starts open, so that early inputs are still stored when training begins.</summary>
internal sealed record OpenForgetGate : SuggestionRule
{
    private const int SomeSteps = 10;
    private const int ManySteps = 50;
    private const double Open = 1;
    private const double WideOpen = 5;

    /// <summary>Returns the initial bias of the gate for sequences of this length; null for short ones.</summary>
    public static double? Bias(RunMeasures run) =>
        run.Evidence.Steps >= ManySteps ? WideOpen : run.Evidence.Steps >= SomeSteps ? Open : null;

    public override Suggestion? For(RunMeasures run, Verdict verdict)
    {
        if (run.Settings.Recurrent.Cell is not { ForgetBias.Value: var start } cell)
        {
            return null;
        }

        var bias = Bias(run) ?? (start < 0 ? Open : null);
        return bias is null || start >= bias ? null : Suggest(
            run,
            "Start with the forget gate open",
            FormattableString.Invariant($"A bias of {bias.Value} opens the forget gate to ")
            + $"{NumberFormat.FixedPercent(1 / (1 + Math.Exp(-bias.Value)), 0)}, so memory and gradient fade more slowly.",
            cell.With(bias.Value));
    }
}
