using SequenceToy.Formats.Onnx;
using SequenceToy.Formats.Traces;
using SequenceToy.Kernels;

namespace SequenceToy.Networks.Cells;

/// <summary>The LSTM cell; its equations are those of <see cref="LstmOptions"/>.</summary>
internal sealed class LstmCell(LstmOptions options) : Cell
{
    private static readonly CellKernel<LstmForward, LstmBackward> Equations = new() { Gates = 4, Kept = 2 };

    private static readonly ValueList<UnitSignal> Shown =
        [UnitSignal.InputGate, UnitSignal.ForgetGate, UnitSignal.Candidate, UnitSignal.OutputGate, UnitSignal.Cell, UnitSignal.Hidden];

    public override string Name => "LSTM";
    public override string Key => "lstm";
    public override CellKernel Kernel => Equations;
    public override ValueList<UnitSignal> Signals => Shown;
    public override ValueList<string> State => ["h", "c"];
    public override UnitSignal? KeepGate => UnitSignal.ForgetGate;

    // libtorch has a kernel for all steps at once.
    public override TorchCost TorchCost => new(230, 2, 1.25e-5);
    public override ForgetBias? ForgetBias => options.ForgetBias;

    public override RecurrentOptions With(ForgetBias start) => options with { ForgetBias = start };

    public override void Start(string weight, Span<float> values)
    {
        if (options.ForgetBias.Value is { } bias && weight.StartsWith("bias_", StringComparison.Ordinal))
        {
            // The gates' order is i, f, g, o. The two biases are added, so one holds the value and the other 0.
            var start = weight.StartsWith("bias_ih", StringComparison.Ordinal) ? (float)bias : 0f;
            values.Slice(options.HiddenSize, options.HiddenSize).Fill(start);
        }
    }

    public override void Trace(LayerWeights weights, LayerRecording units, int step, int before)
    {
        var n = weights.Units;
        var (sumI, sumF) = (units.SumOf(UnitSignal.InputGate), units.SumOf(UnitSignal.ForgetGate));
        var (sumG, sumO) = (units.SumOf(UnitSignal.Candidate), units.SumOf(UnitSignal.OutputGate));
        var (input, forget) = (units[UnitSignal.InputGate], units[UnitSignal.ForgetGate]);
        var (candidate, output) = (units[UnitSignal.Candidate], units[UnitSignal.OutputGate]);
        var (cell, hidden) = (units[UnitSignal.Cell], units[UnitSignal.Hidden]);
        for (var j = 0; j < n; j++)
        {
            var at = (step * n) + j;
            var i = input[at] = LayerWeights.Sigmoid(sumI[at] = weights.Sum(j));
            var f = forget[at] = LayerWeights.Sigmoid(sumF[at] = weights.Sum(n + j));
            var g = candidate[at] = Math.Tanh(sumG[at] = weights.Sum((2 * n) + j));
            var o = output[at] = LayerWeights.Sigmoid(sumO[at] = weights.Sum((3 * n) + j));
            var c = cell[at] = (f * (before < 0 ? 0 : cell[(before * n) + j])) + (i * g);
            hidden[at] = o * Math.Tanh(c);
        }
    }

    // PyTorch's order is i, f, g, o; that of ONNX is i, o, f, c with c = g.
    public override string AddTo(OnnxGraph graph, OnnxLayer layer) => layer.Add(graph, "LSTM", [0, 3, 1, 2]);
    public override CellTorch ToTorch(int inputs) => LstmTorch.Of(options, inputs);
}
