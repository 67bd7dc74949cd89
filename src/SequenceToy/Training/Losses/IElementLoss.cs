using SequenceToy.Kernels.Lanes;

namespace SequenceToy.Training.Losses;

/// <summary>A loss computed per output, in vector registers.</summary>
internal interface IElementLoss<T>
    where T : unmanaged, ILanes<T>
{
    /// <summary>Computes the loss and its derivative by the output.</summary>
    void Of(T output, T target, out T loss, out T slope);
}
