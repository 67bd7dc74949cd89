namespace SequenceToy.Networks.LibTorch;

/// <summary>The exceptions for each failure to load libtorch, with a command as the remedy.</summary>
internal static class LibTorchProblem
{
    private static readonly string[] Supported = ["linux-x64", "win-x64", "win-arm64", "osx-arm64"];

    // TorchSharp-cpu does not contain libtorch for Windows on Arm64.
    private const string WindowsArm64 = "libtorch-cpu-win-arm64 --version 2.10.0";

    // The native packages carry the version of TorchSharp itself.
    private static string Version => TorchSharpVersion.Text;

    public static bool IsSupported(string platform) => Supported.Contains(platform, StringComparer.Ordinal);

    public static LibTorchLoadException NoNativePackage() => new(
        LibTorchFailure.NoNativePackage,
        "libtorch was not found: the app needs one native package. Add it with: dotnet add package "
        + PackageFor(NativeFiles.Platform) + ".");

    /// <summary>Returns the native package of a platform, as an argument of <c>dotnet add package</c>.</summary>
    public static string PackageFor(string platform) => string.Equals(platform, "win-arm64", StringComparison.Ordinal) ? WindowsArm64
        : $"TorchSharp-cpu --version {Version} (or TorchSharp-cuda-windows, TorchSharp-cuda-linux)";

    public static LibTorchLoadException UnsupportedPlatform(string platform) => new(
        LibTorchFailure.UnsupportedPlatform,
        $"libtorch does not exist for {platform}: TorchSharp {Version} has native packages for "
        + $"{string.Join(", ", Supported)}. Run on one of these, as a 64-bit process.");

    public static LibTorchLoadException SwitchedOff() => new(
        LibTorchFailure.NoNativePackage,
        "libtorch is excluded from this app: it cannot run in a browser; other projects exclude it with "
        + "<SequenceToyLibTorch>false</SequenceToyLibTorch>. Remove that line.");

    /// <summary>Returns the reason why CUDA is missing: not in the package, or no usable device.</summary>
    public static LibTorchLoadException NoCuda() => NativeFiles.Has("torch_cuda") ? CudaDriverMissing() : CudaNotInPackage();

    public static LibTorchLoadException CudaNotInPackage() => new(
        LibTorchFailure.CudaNotInPackage,
        "CUDA was requested, but the app has the CPU package. Change it with: dotnet remove package TorchSharp-cpu && "
        + $"dotnet add package TorchSharp-cuda-{(OperatingSystem.IsWindows() ? "windows" : "linux")} --version {Version}");

    public static LibTorchLoadException CudaDriverMissing() => new(
        LibTorchFailure.CudaDriverMissing,
        "CUDA was requested and the app has its package, but no CUDA device can be used. "
        + "Install NVIDIA's driver if this lists no device: nvidia-smi");

    /// <summary>Returns the exception for an error of the system's loader.</summary>
    public static LibTorchLoadException Of(Exception problem)
    {
        var words = problem.Message;
        return words.Contains("GLIBCXX_", StringComparison.Ordinal) || words.Contains("GLIBC_", StringComparison.Ordinal)
            ? new(
                LibTorchFailure.OldStandardLibrary,
                $"libtorch needs a newer C++ standard library than this system has ({FirstLine(words)}). "
                + "Use a newer system (Ubuntu 24.04, Debian 13), or install a newer one: apt-get install libstdc++6",
                problem)
            : words.Contains("undefined symbol", StringComparison.Ordinal) || problem is EntryPointNotFoundException
                ? new(
                    LibTorchFailure.WrongVersion,
                    $"libtorch has another version than TorchSharp {Version} ({FirstLine(words)}). "
                    + $"Match the versions with: dotnet add package TorchSharp-cpu --version {Version}",
                    problem)
                : new(
                    LibTorchFailure.Other,
                    $"libtorch was found but could not be loaded: {FirstLine(words)}. Restore its files with: dotnet clean && dotnet build",
                    problem);
    }

    private static string FirstLine(string words) =>
        words.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .OrderByDescending(line =>
                line.Contains("version `", StringComparison.Ordinal) || line.Contains("undefined symbol", StringComparison.Ordinal))
            .First().TrimEnd('.');
}
