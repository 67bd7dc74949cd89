using SequenceToy.Kernels.Lanes;

namespace SequenceToy.Training.Losses;

/// <summary>A loss that looks at one output at a time, in vector registers.</summary>
internal interface IElementLoss<T>
    where T : unmanaged, ILanes<T>
{
    /// <summary>The loss and its derivative to the output.</summary>
    void Of(T output, T target, out T loss, out T slope);
}
