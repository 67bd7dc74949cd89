using static TorchSharp.torch;

namespace SequenceToy.Networks.Cells;

/// <summary><c>torch.nn.RNN</c>, batch first.</summary>
internal static class RnnTorch
{
    public static CellTorch Of(RnnOptions options, int inputs, bool isTanh)
    {
        var nonlinearity = isTanh ? nn.NonLinearities.Tanh : nn.NonLinearities.ReLU;
        var rnn = nn.RNN(
            inputs, options.HiddenSize, options.Layers, nonlinearity, batchFirst: true, dropout: options.Dropout, bidirectional: options.Bidirectional);
        return CellTorch.Of(rnn, input => rnn.call(input), packed => rnn.call(packed));
    }
}
