namespace SequenceToy.Networks.LibTorch;

/// <summary>libtorch, or CUDA in it, cannot be used. The message says why and what mends it.</summary>
public sealed class LibTorchLoadException : Exception
{
    internal LibTorchLoadException(LibTorchFailure failure, string message, Exception? inner = null)
        : base(message, inner) => Failure = failure;

    /// <summary>Which case it is.</summary>
    public LibTorchFailure Failure { get; }
}
