using SequenceToy.Diagnosis.Rules;

namespace SequenceToy.Diagnosis.Remedies;

/// <summary>More units: at least as many as the task recommends.</summary>
internal sealed record MoreUnits : Remedy
{
    private const double Factor = 4;
    private const double Most = 256;

    public override Suggestion? For(RunMeasures run, Verdict verdict)
    {
        var units = run.Evidence[Setting.HiddenSize]!.Value;
        return units >= Most
            ? null
            : Suggest(
                run,
                "Give the network more units",
                verdict == Verdict.Underfitting
                    ? "It no longer gets better on the samples trained on either: what it is asked to keep does not fit into it."
                    : "Where training alone does not help, what the network is asked to keep may not fit into it.",
                (Setting.HiddenSize, Math.Min(Most, Math.Max(Factor * units, run.Recommended(Setting.HiddenSize) ?? 0))));
    }
}

/// <summary>Fewer units, for samples learnt by heart.</summary>
internal sealed record FewerUnits : Remedy
{
    private const double Fewest = 4;

    public override Suggestion? For(RunMeasures run, Verdict verdict)
    {
        var units = run.Evidence[Setting.HiddenSize]!.Value;
        return units <= Fewest ? null : Suggest(run, "Give the network fewer units", "With fewer weights there is less room to learn samples by heart.", (Setting.HiddenSize, Math.Max(Fewest, Math.Floor(units / 2))));
    }
}

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

/// <summary>A forget gate that starts open, so that what was read long ago is still there when training begins.</summary>
internal sealed record OpenForgetGate : Remedy
{
    private const int SomeSteps = 10;
    private const int ManySteps = 50;
    private const double Open = 1;
    private const double WideOpen = 5;

    /// <summary>Where the gate's bias should start for sequences of this length; null for short ones.</summary>
    public static double? Bias(RunMeasures run) => run.Evidence.Steps >= ManySteps ? WideOpen : run.Evidence.Steps >= SomeSteps ? Open : null;

    public override Suggestion? For(RunMeasures run, Verdict verdict)
    {
        var now = run.Evidence[Setting.ForgetBias];
        var bias = Bias(run) ?? (now < 0 ? Open : null);
        return run.Evidence[Setting.Cell] != SettingTable.Lstm || bias is null || now >= bias
            ? null
            : Suggest(
                run,
                "Start with the forget gate open",
                FormattableString.Invariant($"Over {run.Evidence.Steps} steps little of what was read is left, and little gradient comes back: a bias of {bias:0} keeps both alive until training has shaped the gate."),
                (Setting.ForgetBias, bias));
    }
}
