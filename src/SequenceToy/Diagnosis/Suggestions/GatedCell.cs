using SequenceToy.Diagnosis.Measures;
using SequenceToy.Networks.Cells;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>An LSTM instead of cells without gates.</summary>
internal sealed record GatedCell : SuggestionRule
{
    public override Suggestion? For(RunMeasures run, Verdict verdict)
    {
        var network = run.Settings.Recurrent;
        return network.Cell.KeepGate is not null ? null : Suggest(
            run,
            "Train an LSTM",
            "A plain RNN overwrites its state at every step, and its gradients vanish or explode; an LSTM has gates to keep what matters.",
            new LstmOptions
            {
                HiddenSize = network.HiddenSize,
                Layers = network.Layers,
                Bidirectional = network.Bidirectional,
                Dropout = network.Dropout,
                ForgetBias = OpenForgetGate.Bias(run) ?? (run.Recommended?.Recurrent as LstmOptions)?.ForgetBias ?? ForgetBias.Random,
            });
    }
}
