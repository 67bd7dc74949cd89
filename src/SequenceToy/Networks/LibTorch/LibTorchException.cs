namespace SequenceToy.Networks.LibTorch;

/// <summary>The exception thrown when libtorch, once loaded, reports an error that is not a lack of memory.</summary>
/// <remarks>Lack of memory is an <see cref="InsufficientMemoryException"/>; a failure to load is a
/// <see cref="LibTorchLoadException"/>.</remarks>
public sealed class LibTorchException : Exception
{
    private const int LongestMessage = 500;

    // Libtorch appends its stack below the first line.
    internal LibTorchException(string nativeMessage, Exception inner)
        : base($"libtorch failed: {PrintableText.Of(nativeMessage.Split('\n', 2)[0].Trim(), LongestMessage)}", inner)
    {
    }
}
