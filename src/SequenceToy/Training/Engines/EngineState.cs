using SequenceToy.Training.Optimizers;

namespace SequenceToy.Training.Engines;

/// <summary>The state of an engine between epochs, besides the weights.</summary>
/// <param name="optimizer">The state of the optimizer.</param>
internal sealed class EngineState(OptimizerState optimizer)
{
    public OptimizerState Optimizer => optimizer;

    /// <summary>The state of the random stream for dropout.</summary>
    public RandomState Dropout { get; set; }

    /// <summary>Makes an independent copy.</summary>
    public EngineState Copy() => new(Optimizer.Copy()) { Dropout = Dropout };
}
