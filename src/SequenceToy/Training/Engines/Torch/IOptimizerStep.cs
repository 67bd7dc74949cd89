using SequenceToy.Training.Optimizers;

namespace SequenceToy.Training.Engines.Torch;

/// <summary>The end of a training step: the gradient is measured and clipped, the weights follow it.</summary>
internal interface IOptimizerStep : IDisposable
{
    /// <summary>Takes the learning rates of an epoch's steps.</summary>
    void BeginEpoch(ReadOnlySpan<float> learningRates);

    /// <summary>Changes the weights by the gradient.</summary>
    /// <param name="step">The step within the epoch, from 0.</param>
    void Step(int step);

    /// <summary>The mean norm of the epoch's gradients before clipping; 0 without any step.</summary>
    double EndEpoch();

    /// <summary>Room for the optimizer's state.</summary>
    OptimizerState NewState();

    /// <summary>Copies the optimizer's state.</summary>
    void CopyTo(OptimizerState state);

    /// <summary>Goes on from such a state.</summary>
    void Set(OptimizerState state);
}
