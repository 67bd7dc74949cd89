using SequenceToy.Training.Optimizers;

namespace SequenceToy.Training.Engines.Torch;

/// <summary>The end of a training step: measures and clips the gradient, and updates the weights.</summary>
internal interface IOptimizerStep : IDisposable
{
    /// <summary>Sets the learning rates of an epoch's steps.</summary>
    void BeginEpoch(ReadOnlySpan<float> learningRates);

    /// <summary>Updates the weights by the gradient.</summary>
    /// <param name="step">The step within the epoch, counted from 0.</param>
    void Step(int step);

    /// <summary>Returns the mean gradient norm of the epoch before clipping; 0 without steps.</summary>
    double EndEpoch();

    /// <summary>Creates an empty optimizer state.</summary>
    OptimizerState NewState();

    /// <summary>Copies the optimizer's state.</summary>
    void CopyTo(OptimizerState state);

    /// <summary>Restores the optimizer's state.</summary>
    void Set(OptimizerState state);
}
