using SequenceToy.Guards;
using SequenceToy.Inspection.Traces;

namespace SequenceToy.Networks.Cells;

/// <summary>All that the units of one plain recurrent layer and direction worked out over a sequence. Immutable.</summary>
/// <remarks>
/// <para>zₜ = W_ih xₜ + b_ih + W_hh hₜ₋₁ + b_hh, hₜ = tanh(zₜ) or max(zₜ, 0).</para>
/// <para>Source: J. Elman 1990, as PyTorch's <c>nn.RNN</c> has it.</para>
/// </remarks>
public sealed record RnnTrace : LayerTrace
{
    internal RnnTrace(LayerRecording recording)
        : base(recording) => Sum = recording.CopyOfSum(UnitSignal.Hidden);

    /// <summary>zₜ, each unit's sum before its activation.</summary>
    public StepValues Sum { get; }

    internal static ValueList<UnitSignal> Order { get; } = [UnitSignal.Hidden];

    internal static void StepByTanh(LayerWeights weights, LayerRecording units, int step, int before)
    {
        var (sum, hidden) = (units.SumOf(UnitSignal.Hidden), units[UnitSignal.Hidden]);
        for (var j = 0; j < weights.Units; j++)
        {
            var at = (step * weights.Units) + j;
            hidden[at] = Math.Tanh(sum[at] = weights.Sum(j));
        }
    }

    internal static void StepByReLU(LayerWeights weights, LayerRecording units, int step, int before)
    {
        var (sum, hidden) = (units.SumOf(UnitSignal.Hidden), units[UnitSignal.Hidden]);
        for (var j = 0; j < weights.Units; j++)
        {
            var at = (step * weights.Units) + j;
            hidden[at] = Math.Max(sum[at] = weights.Sum(j), 0);
        }
    }
}
