using SequenceToy.Guards;
using SequenceToy.Inspection.Traces;

namespace SequenceToy.Networks.Cells;

/// <summary>All that the units of one LSTM layer and direction worked out over a sequence. Immutable.</summary>
/// <remarks>
/// <para>Each gate k has a sum z_k = W_ih xₜ + b_ih + W_hh hₜ₋₁ + b_hh, its rows of the weights in the order i, f, g, o;</para>
/// <para>iₜ = σ(z_i), fₜ = σ(z_f), gₜ = tanh(z_g), oₜ = σ(z_o);</para>
/// <para>cₜ = fₜ cₜ₋₁ + iₜ gₜ, hₜ = oₜ tanh(cₜ).</para>
/// <para>Source: S. Hochreiter and J. Schmidhuber 1997, with the forget gate of F. Gers et al. 2000, as PyTorch's <c>nn.LSTM</c> has it.</para>
/// </remarks>
public sealed record LstmTrace : LayerTrace
{
    internal LstmTrace(LayerRecording recording)
        : base(recording)
    {
        InputSum = recording.CopyOfSum(UnitSignal.InputGate);
        ForgetSum = recording.CopyOfSum(UnitSignal.ForgetGate);
        CandidateSum = recording.CopyOfSum(UnitSignal.Candidate);
        OutputSum = recording.CopyOfSum(UnitSignal.OutputGate);
        InputGate = recording.Copy(UnitSignal.InputGate);
        ForgetGate = recording.Copy(UnitSignal.ForgetGate);
        Candidate = recording.Copy(UnitSignal.Candidate);
        OutputGate = recording.Copy(UnitSignal.OutputGate);
        CellBefore = recording.CopyBefore(UnitSignal.Cell);
        Cell = recording.Copy(UnitSignal.Cell);
    }

    /// <summary>z_i, the input gate's sum before its activation.</summary>
    public StepValues InputSum { get; }

    /// <summary>z_f, the forget gate's sum before its activation.</summary>
    public StepValues ForgetSum { get; }

    /// <summary>z_g, the candidate's sum before its activation.</summary>
    public StepValues CandidateSum { get; }

    /// <summary>z_o, the output gate's sum before its activation.</summary>
    public StepValues OutputSum { get; }

    /// <summary>iₜ, how much of the candidate enters the cell: from 0 to 1.</summary>
    public StepValues InputGate { get; }

    /// <summary>fₜ, how much of the cell is kept: from 0 to 1.</summary>
    public StepValues ForgetGate { get; }

    /// <summary>gₜ, what would be written: from −1 to 1.</summary>
    public StepValues Candidate { get; }

    /// <summary>oₜ, how much of the cell is shown: from 0 to 1.</summary>
    public StepValues OutputGate { get; }

    /// <summary>cₜ₋₁, the memory each step found: zeros at the first step; read backwards, that of the step after it.</summary>
    public StepValues CellBefore { get; }

    /// <summary>cₜ, the memory after each step, without bounds.</summary>
    public StepValues Cell { get; }

    internal static ValueList<UnitSignal> Order { get; } =
        [UnitSignal.InputGate, UnitSignal.ForgetGate, UnitSignal.Candidate, UnitSignal.OutputGate, UnitSignal.Cell, UnitSignal.Hidden];

    internal static void Step(LayerWeights weights, LayerRecording units, int step, int before)
    {
        var n = weights.Units;
        var (sumI, sumF, sumG, sumO) = (units.SumOf(UnitSignal.InputGate), units.SumOf(UnitSignal.ForgetGate), units.SumOf(UnitSignal.Candidate), units.SumOf(UnitSignal.OutputGate));
        var (input, forget, candidate, output) = (units[UnitSignal.InputGate], units[UnitSignal.ForgetGate], units[UnitSignal.Candidate], units[UnitSignal.OutputGate]);
        var (cell, hidden) = (units[UnitSignal.Cell], units[UnitSignal.Hidden]);
        for (var j = 0; j < n; j++)
        {
            var at = (step * n) + j;
            var i = input[at] = Sigmoid(sumI[at] = weights.Sum(j));
            var f = forget[at] = Sigmoid(sumF[at] = weights.Sum(n + j));
            var g = candidate[at] = Math.Tanh(sumG[at] = weights.Sum((2 * n) + j));
            var o = output[at] = Sigmoid(sumO[at] = weights.Sum((3 * n) + j));
            var c = cell[at] = (f * (before < 0 ? 0 : cell[(before * n) + j])) + (i * g);
            hidden[at] = o * Math.Tanh(c);
        }
    }

    private protected override StepValues? Find(UnitSignal signal) => signal switch
    {
        UnitSignal.InputGate => InputGate,
        UnitSignal.ForgetGate => ForgetGate,
        UnitSignal.Candidate => Candidate,
        UnitSignal.OutputGate => OutputGate,
        UnitSignal.Cell => Cell,
        _ => base.Find(signal),
    };
}
