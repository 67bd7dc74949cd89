using SequenceToy.Formats.Onnx;
using SequenceToy.Formats.Traces;
using SequenceToy.Kernels;

namespace SequenceToy.Networks.Cells;

/// <summary>The plain RNN cell; its equations are those of <see cref="RnnOptions"/>.</summary>
internal sealed class RnnCell(RnnOptions options) : Cell
{
    private static readonly CellKernel Tanh = new CellKernel<RnnForward<HyperbolicTangent>, RnnBackward<HyperbolicTangent>> { Gates = 1 };
    private static readonly CellKernel ReLU = new CellKernel<RnnForward<Rectifier>, RnnBackward<Rectifier>> { Gates = 1 };
    private static readonly ValueList<UnitSignal> Shown = [UnitSignal.Hidden];

    public override string Name => "RNN";
    public override string DisplayName => "plain RNN";
    public override string Key => "rnn";
    public override CellKernel Kernel => IsBounded ? Tanh : ReLU;
    public override TorchCost TorchCost => new(68, 22, 2.5e-5);
    public override ValueList<UnitSignal> Signals => Shown;

    public override bool IsBounded => options.Nonlinearity switch
    {
        Nonlinearity.Tanh => true,
        Nonlinearity.ReLU => false,
        var other => throw new InvalidOperationException($"The nonlinearity must be Tanh or ReLU; it was {other}."),
    };

    public override IEnumerable<(string Key, string Value)> Facts => [("nonlinearity", options.Nonlinearity.ToString())];

    public override void Trace(LayerWeights weights, LayerRecording units, int step, int before)
    {
        var (sum, hidden) = (units.SumOf(UnitSignal.Hidden), units[UnitSignal.Hidden]);
        for (var j = 0; j < weights.Units; j++)
        {
            var at = (step * weights.Units) + j;
            sum[at] = weights.Sum(j);
            hidden[at] = IsBounded ? Math.Tanh(sum[at]) : Math.Max(sum[at], 0);
        }
    }

    public override string AddTo(OnnxGraph graph, OnnxLayer layer) =>
        layer.Add(graph, "RNN", [0], OnnxGraph.Setting("activations", Enumerable.Repeat(IsBounded ? "Tanh" : "Relu", options.Directions)));

    public override CellTorch ToTorch(int inputs) => RnnTorch.Of(options, inputs, IsBounded);
}
