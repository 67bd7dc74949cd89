using SequenceToy.Training.Optimizers;

namespace SequenceToy.Training.Engines;

/// <summary>What an engine carries from one epoch to the next beside the weights, as plain numbers.</summary>
/// <param name="optimizer">What the optimizer carries on.</param>
internal sealed class EngineState(OptimizerState optimizer)
{
    public OptimizerState Optimizer => optimizer;

    /// <summary>Where the stream is from which dropout draws.</summary>
    public RandomState Dropout { get; set; }

    /// <summary>The same in memory of its own.</summary>
    public EngineState Copy() => new(Optimizer.Copy()) { Dropout = Dropout };
}
