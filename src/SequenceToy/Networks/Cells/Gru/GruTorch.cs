using static TorchSharp.torch;

namespace SequenceToy.Networks.Cells;

/// <summary>The layers of <c>torch.nn.GRU</c>, batch first.</summary>
internal static class GruTorch
{
    public static CellTorch Of(GruOptions options, int inputs)
    {
        var gru = nn.GRU(
            inputs, options.HiddenSize, options.Layers, batchFirst: true, dropout: options.Dropout, bidirectional: options.Bidirectional);
        return CellTorch.Of(gru, input => gru.call(input), packed => gru.call(packed));
    }
}
