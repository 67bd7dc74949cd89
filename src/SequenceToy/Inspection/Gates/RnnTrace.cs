using SequenceToy.Data;

namespace SequenceToy.Inspection.Gates;

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

    internal static void StepByTanh(LayerWeights weights, ReadOnlySpan<double> x, LayerRecording units, int step, int before)
    {
        for (var j = 0; j < weights.Units; j++)
        {
            var z = weights.Sum(j, x, units.Row(UnitSignal.Hidden, before));
            units.SumOf(UnitSignal.Hidden)[(step * weights.Units) + j] = z;
            units[UnitSignal.Hidden][(step * weights.Units) + j] = Math.Tanh(z);
        }
    }

    internal static void StepByReLU(LayerWeights weights, ReadOnlySpan<double> x, LayerRecording units, int step, int before)
    {
        for (var j = 0; j < weights.Units; j++)
        {
            var z = weights.Sum(j, x, units.Row(UnitSignal.Hidden, before));
            units.SumOf(UnitSignal.Hidden)[(step * weights.Units) + j] = z;
            units[UnitSignal.Hidden][(step * weights.Units) + j] = Math.Max(z, 0);
        }
    }
}
