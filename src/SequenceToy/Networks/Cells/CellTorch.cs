using static TorchSharp.torch;
using static TorchSharp.torch.nn.utils.rnn;

namespace SequenceToy.Networks.Cells;

/// <summary>The recurrent layers as a TorchSharp module.</summary>
/// <param name="Module">The module, whose parameters have the names of the state dict.</param>
/// <param name="States">The function from input [batch, steps, features] and lengths ([batch] int64 on the CPU, or null) to states. It
/// returns those of the last layer [batch, steps, directions · hidden] and the final ones [layers · directions, batch, hidden].</param>
internal sealed record CellTorch(nn.Module Module, Func<Tensor, Tensor?, (Tensor Output, Tensor Final)> States)
{
    /// <summary>Wraps a module of <c>torch.nn</c>, which takes sequences of different lengths packed.</summary>
    public static CellTorch Of(
        nn.Module module, Func<Tensor, (Tensor, Tensor)> call, Func<PackedSequence, (PackedSequence Output, Tensor Final)> callPacked)
    {
        return new(module, (input, lengths) => lengths is null ? call(input) : Packed(input, lengths));

        (Tensor, Tensor) Packed(Tensor input, Tensor lengths)
        {
            using var packed = pack_padded_sequence(input, lengths, batch_first: true, enforce_sorted: false);
            var (output, final) = callPacked(packed);
            using (output)
            {
                // Padded to the batch's full width, even where all its sequences are shorter.
                var (padded, _) = pad_packed_sequence(output, batch_first: true, total_length: input.shape[1]);
                return (padded, final);
            }
        }
    }
}
