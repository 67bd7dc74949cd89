using TorchSharp.Modules;
using static TorchSharp.torch;

namespace SequenceToy.Benchmarks;

/// <summary>An LSTM with a linear head, written as in TorchSharp's documentation.</summary>
internal sealed class PlainModel : nn.Module<Tensor, Tensor>
{
    private readonly LSTM lstm;
    private readonly Linear head;

    public PlainModel(int hidden)
        : base(nameof(PlainModel))
    {
        lstm = nn.LSTM(1, hidden, batchFirst: true);
        head = nn.Linear(hidden, 1);
        RegisterComponents();
    }

    public override Tensor forward(Tensor input)
    {
        var (output, _, _) = lstm.call(input);
        return head.call(output.select(1, -1));
    }

    /// <summary>Copies weights in the order of the model summary.</summary>
    public void SetWeights(float[] weights)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        var offset = 0;
        foreach (var (_, parameter) in named_parameters())
        {
            var size = (int)parameter.numel();
            parameter.copy_(tensor(weights.AsSpan(offset, size).ToArray(), parameter.shape));
            offset += size;
        }
    }
}
