using SequenceToy.Diagnosis.Measures;
using SequenceToy.Networks.Cells;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>The first kind of cells with gates instead of cells without.</summary>
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
            $"Train {gated.Name} cells",
            $"{network.Name} cells overwrite their state at every step, and their gradients vanish or explode; "
            + $"{gated.Name} cells have gates to keep what matters.",
            gated.Cell.ForgetBias is not null && bias is not null ? gated.Cell.With(bias.Value) : gated);
    }
}
