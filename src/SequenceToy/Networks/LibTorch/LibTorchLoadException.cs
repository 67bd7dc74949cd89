namespace SequenceToy.Networks.LibTorch;

/// <summary>The exception thrown when libtorch, or CUDA in it, cannot be used. The message states the cause and the remedy.</summary>
public sealed class LibTorchLoadException : Exception
{
    internal LibTorchLoadException(LibTorchFailure failure, string message, Exception? inner = null)
        : base(message, inner) => Failure = failure;

    /// <summary>The reason for the failure.</summary>
    public LibTorchFailure Failure { get; }
}
