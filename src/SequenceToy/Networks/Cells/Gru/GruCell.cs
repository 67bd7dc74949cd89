using SequenceToy.Formats.Onnx;
using SequenceToy.Formats.Traces;
using SequenceToy.Kernels;

namespace SequenceToy.Networks.Cells;

/// <summary>The GRU cell; its equations are those of <see cref="GruOptions"/>.</summary>
internal sealed class GruCell(GruOptions options) : Cell
{
    // The reset gate acts on the sum of states only.
    private static readonly CellKernel<GruForward, GruBackward> Equations = new() { Gates = 3, SeparateSums = true };

    private static readonly ValueList<UnitSignal> Shown =
        [UnitSignal.ResetGate, UnitSignal.UpdateGate, UnitSignal.Candidate, UnitSignal.Hidden];

    public override string Name => "GRU";
    public override string Key => "gru";
    public override CellKernel Kernel => Equations;
    public override TorchCost TorchCost => new(80, 74, 2.5e-5);
    public override ValueList<UnitSignal> Signals => Shown;
    public override UnitSignal? KeepGate => UnitSignal.UpdateGate;

    public override void Trace(LayerWeights weights, LayerRecording units, int step, int before)
    {
        var n = weights.Units;
        var (sumR, sumZ) = (units.SumOf(UnitSignal.ResetGate), units.SumOf(UnitSignal.UpdateGate));
        var sumN = units.SumOf(UnitSignal.Candidate);
        var (reset, update) = (units[UnitSignal.ResetGate], units[UnitSignal.UpdateGate]);
        var (candidate, hidden) = (units[UnitSignal.Candidate], units[UnitSignal.Hidden]);
        for (var j = 0; j < n; j++)
        {
            var at = (step * n) + j;
            var r = reset[at] = LayerWeights.Sigmoid(sumR[at] = weights.Sum(j));
            var z = update[at] = LayerWeights.Sigmoid(sumZ[at] = weights.Sum(n + j));
            var c = candidate[at] = Math.Tanh(sumN[at] = weights.OfInputs[(2 * n) + j] + (r * weights.OfStates[(2 * n) + j]));
            hidden[at] = ((1 - z) * c) + (z * (before < 0 ? 0 : hidden[(before * n) + j]));
        }
    }

    // PyTorch's order is r, z, n; that of ONNX is z, r, h with h = n. In PyTorch, the reset gate acts on W_hn h + b_hn, not on h.
    public override string AddTo(OnnxGraph graph, OnnxLayer layer) =>
        layer.Add(graph, "GRU", [1, 0, 2], OnnxGraph.Setting("linear_before_reset", 1));

    public override CellTorch ToTorch(int inputs) => GruTorch.Of(options, inputs);
}
