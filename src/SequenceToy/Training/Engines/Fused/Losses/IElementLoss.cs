using SequenceToy.Kernels.Lanes;

namespace SequenceToy.Training.Engines.Fused.Losses;

/// <summary>A loss that looks at one output at a time.</summary>
internal interface IElementLoss<T>
    where T : unmanaged, ILanes<T>
{
    /// <summary>The loss and its derivative to the output.</summary>
    static abstract void Of(T output, T target, T delta, out T loss, out T slope);
}
