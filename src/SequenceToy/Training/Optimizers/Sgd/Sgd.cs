using SequenceToy.Guards;

namespace SequenceToy.Training.Optimizers;

/// <summary>Gradient descent, with momentum if wanted.</summary>
/// <remarks>
/// Formula: b = μb + g, w −= η · b; with Nesterov's look ahead w −= η · (g + μb). The first b is g itself. Equal to PyTorch's <c>SGD</c>.
/// </remarks>
public sealed record Sgd : Optimizer
{
    /// <summary>How much of the last step is carried on, from 0 to below 1. Default: 0.9.</summary>
    public double Momentum { get; init => field = Require.AtLeastAndBelow(value, 0, 1); } = 0.9;

    /// <summary>Whether to look ahead along the momentum; without momentum it changes nothing. Default: false.</summary>
    public bool Nesterov { get; init; }

    /// <summary>How strongly weights are pulled to zero, from 0: its product with the weight is added to the gradient. Default: 0.</summary>
    public double WeightDecay { get; init => field = Require.Between(value, 0, 1000); }
}
