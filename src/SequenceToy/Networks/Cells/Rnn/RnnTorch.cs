using static TorchSharp.torch;

namespace SequenceToy.Networks.Cells;

/// <summary>The layers of <c>torch.nn.RNN</c>, batch first.</summary>
internal static class RnnTorch
{
    public static CellTorch Of(RnnOptions options, int inputs, bool isTanh)
    {
        var nonlinearity = isTanh ? nn.NonLinearities.Tanh : nn.NonLinearities.ReLU;
        var (size, layers, both) = (options.HiddenSize, options.Layers, options.Bidirectional);
        var rnn = nn.RNN(inputs, size, layers, nonlinearity, batchFirst: true, dropout: options.Dropout, bidirectional: both);
        return CellTorch.Of(rnn, input => rnn.call(input), packed => rnn.call(packed));
    }
}
