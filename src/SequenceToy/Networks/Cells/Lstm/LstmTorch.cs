using static TorchSharp.torch;

namespace SequenceToy.Networks.Cells;

/// <summary>The layers of <c>torch.nn.LSTM</c>, batch first.</summary>
internal static class LstmTorch
{
    public static CellTorch Of(LstmOptions options, int inputs)
    {
        var lstm = nn.LSTM(
            inputs, options.HiddenSize, options.Layers, batchFirst: true, dropout: options.Dropout, bidirectional: options.Bidirectional);
        return CellTorch.Of(lstm, Call, packed =>
        {
            var (output, final, _) = lstm.call(packed);
            return (output, final);
        });

        // The cell states are left out, as nothing uses them.
        (Tensor, Tensor) Call(Tensor input)
        {
            // libtorch takes longer to make its own zeros.
            var start = zeros([options.Layers * options.Directions, input.shape[0], options.HiddenSize], input.dtype, input.device);
            var (output, final, _) = lstm.call(input, (start, start));
            return (output, final);
        }
    }
}
