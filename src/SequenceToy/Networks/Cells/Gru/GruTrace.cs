using SequenceToy.Guards;
using SequenceToy.Inspection.Traces;

namespace SequenceToy.Networks.Cells;

/// <summary>All that the units of one GRU layer and direction worked out over a sequence. Immutable.</summary>
/// <remarks>
/// <para>x'ₜ = W_ih xₜ + b_ih and sₜ = W_hh hₜ₋₁ + b_hh, rows of the weights in the order r, z, n;</para>
/// <para>rₜ = σ(x'ᵣ + sᵣ), zₜ = σ(x'_z + s_z), nₜ = tanh(x'ₙ + rₜ sₙ);</para>
/// <para>hₜ = (1 − zₜ) nₜ + zₜ hₜ₋₁.</para>
/// <para>Source: K. Cho et al. 2014, with the reset gate after the product, as PyTorch's <c>nn.GRU</c> has it.</para>
/// </remarks>
public sealed record GruTrace : LayerTrace
{
    internal GruTrace(LayerRecording recording)
        : base(recording)
    {
        ResetSum = recording.CopyOfSum(UnitSignal.ResetGate);
        UpdateSum = recording.CopyOfSum(UnitSignal.UpdateGate);
        CandidateSum = recording.CopyOfSum(UnitSignal.Candidate);
        ResetGate = recording.Copy(UnitSignal.ResetGate);
        UpdateGate = recording.Copy(UnitSignal.UpdateGate);
        Candidate = recording.Copy(UnitSignal.Candidate);
    }

    /// <summary>x'ᵣ + sᵣ, the reset gate's sum before its activation.</summary>
    public StepValues ResetSum { get; }

    /// <summary>x'_z + s_z, the update gate's sum before its activation.</summary>
    public StepValues UpdateSum { get; }

    /// <summary>x'ₙ + rₜ sₙ, the candidate's sum before its activation.</summary>
    public StepValues CandidateSum { get; }

    /// <summary>rₜ, how much of the state before enters the candidate: from 0 to 1.</summary>
    public StepValues ResetGate { get; }

    /// <summary>zₜ, how much of the state before is kept: from 0 to 1.</summary>
    public StepValues UpdateGate { get; }

    /// <summary>nₜ, what would be written: from −1 to 1.</summary>
    public StepValues Candidate { get; }

    internal static ValueList<UnitSignal> Order { get; } = [UnitSignal.ResetGate, UnitSignal.UpdateGate, UnitSignal.Candidate, UnitSignal.Hidden];

    internal static void Step(LayerWeights weights, LayerRecording units, int step, int before)
    {
        var n = weights.Units;
        var (sumR, sumZ, sumN) = (units.SumOf(UnitSignal.ResetGate), units.SumOf(UnitSignal.UpdateGate), units.SumOf(UnitSignal.Candidate));
        var (reset, update, candidate, hidden) = (units[UnitSignal.ResetGate], units[UnitSignal.UpdateGate], units[UnitSignal.Candidate], units[UnitSignal.Hidden]);
        for (var j = 0; j < n; j++)
        {
            var at = (step * n) + j;
            var r = reset[at] = Sigmoid(sumR[at] = weights.Sum(j));
            var z = update[at] = Sigmoid(sumZ[at] = weights.Sum(n + j));
            var c = candidate[at] = Math.Tanh(sumN[at] = weights.OfInputs[(2 * n) + j] + (r * weights.OfStates[(2 * n) + j]));
            hidden[at] = ((1 - z) * c) + (z * (before < 0 ? 0 : hidden[(before * n) + j]));
        }
    }

    private protected override StepValues? Find(UnitSignal signal) => signal switch
    {
        UnitSignal.ResetGate => ResetGate,
        UnitSignal.UpdateGate => UpdateGate,
        UnitSignal.Candidate => Candidate,
        _ => base.Find(signal),
    };
}
