namespace SequenceToy.Networks.LibTorch;

/// <summary>The reasons why libtorch, or CUDA in it, cannot be used.</summary>
public enum LibTorchFailure
{
    /// <summary>The app has no native TorchSharp package, or its files are not in the output folder.</summary>
    NoNativePackage,

    /// <summary>The native package differs in version from TorchSharp itself.</summary>
    WrongVersion,

    /// <summary>The system's C++ standard library is older than the native package needs.</summary>
    OldStandardLibrary,

    /// <summary>The operating system or processor has no native package.</summary>
    UnsupportedPlatform,

    /// <summary>CUDA is requested, but the app has the CPU package.</summary>
    CudaNotInPackage,

    /// <summary>CUDA is requested and the app has its package, but there is no usable driver or device.</summary>
    CudaDriverMissing,

    /// <summary>The system's loader failed for another reason, which the message contains.</summary>
    Other,
}
