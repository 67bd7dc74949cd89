namespace SequenceToy.Networks.LibTorch;

/// <summary>Why libtorch, or CUDA in it, cannot be used.</summary>
public enum LibTorchFailure
{
    /// <summary>The app has no native TorchSharp package, or its files did not reach the output folder.</summary>
    NoNativePackage,

    /// <summary>The native package is of another version than TorchSharp itself.</summary>
    WrongVersion,

    /// <summary>The system's C++ standard library is older than the native package needs.</summary>
    OldStandardLibrary,

    /// <summary>There is no native package for this operating system and processor.</summary>
    UnsupportedPlatform,

    /// <summary>CUDA is asked for, but the app has the CPU package.</summary>
    CudaNotInPackage,

    /// <summary>CUDA is asked for and the app has its package, but there is no usable driver or device.</summary>
    CudaDriverMissing,

    /// <summary>The system's loader refused for another reason, which the message repeats.</summary>
    Other,
}
