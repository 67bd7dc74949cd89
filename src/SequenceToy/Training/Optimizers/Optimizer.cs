namespace SequenceToy.Training.Optimizers;

/// <summary>How a gradient changes the weights: a recipe without state. Immutable.</summary>
public abstract record Optimizer
{
    private protected Optimizer()
    {
    }
}
