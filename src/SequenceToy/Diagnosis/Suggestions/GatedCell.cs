using SequenceToy.Diagnosis.Verdicts;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>An LSTM instead of a plain RNN.</summary>
internal sealed record GatedCell : Remedy
{
    public override Suggestion? For(RunMeasures run, Verdict verdict) => run.Evidence[Setting.Cell] != SettingTable.PlainRnn
        ? null
        : Suggest(
            run,
            "Train an LSTM",
            "A plain RNN overwrites its state at every step, and its gradients vanish or explode; an LSTM has gates to keep what matters.",
            [(Setting.Cell, SettingTable.Lstm), .. OpenForgetGate.Bias(run) is { } bias ? [(Setting.ForgetBias, bias)] : Array.Empty<(Setting, double?)>()]);
}
