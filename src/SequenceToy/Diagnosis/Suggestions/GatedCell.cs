using SequenceToy.Diagnosis.Measures;
using SequenceToy.Networks.Cells;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>Suggests the first kind of gated cells instead of cells without gates.</summary>
internal sealed record GatedCell : SuggestionRule
{
    public override Suggestion? For(RunMeasures run, Verdict verdict)
    {
        var network = run.Settings.Recurrent;
        if (network.Cell.KeepGate is not null)
        {
            return null;
        }

        var gated = RecurrentOptions.All.First(kind => kind.Cell.KeepGate is not null).SizedAs(network);
        ForgetBias? bias = OpenForgetGate.Bias(run) is { } open ? open : run.Recommended?.Recurrent.Cell.ForgetBias;
        return Suggest(
            run,
            $"Use {gated.Name} cells",
            $"{char.ToUpperInvariant(network.DisplayName[0])}{network.DisplayName[1..]} cells overwrite their state at every step, "
            + "so gradients vanish or explode; "
            + $"{gated.Name} cells have gates that preserve the state.",
            gated.Cell.ForgetBias is not null && bias is not null ? gated.Cell.With(bias.Value) : gated);
    }
}
