using SequenceToy.Networks.Cells;
using static TorchSharp.torch;

namespace SequenceToy.Training.Losses;

/// <summary>e², e = ŷ − y.</summary>
internal sealed class MeanSquaredErrorTorch : LossTorch
{
    public override (Tensor Losses, Tensor GradientInfluence) Of(Tensor output, Tensor target)
    {
        var error = output.sub(target);
        return (error.mul(error), error.Plus(error));
    }
}
