using static TorchSharp.torch;

namespace SequenceToy.Training.Losses;

/// <summary>|e|, e = ŷ − y.</summary>
internal sealed class MeanAbsoluteErrorTorch : LossTorch
{
    public override (Tensor Losses, Tensor GradientInfluence) Of(Tensor output, Tensor target)
    {
        var error = output.sub(target);
        return (error.abs(), error.sign());
    }
}
