using SequenceToy.Networks;
using SequenceToy.Networks.LibTorch;
using SequenceToy.Tasks.Numbers;

namespace SequenceToy.Tests.Networks.LibTorch;

public sealed class LibTorchProblemTests
{
    [Fact]
    public void NoNativePackage_Message_HasTheLineThatMendsIt() =>
        LibTorchProblem.NoNativePackage().Message.Should().Be(
            "libtorch was not found: the app needs one native package. Add it with: dotnet add package TorchSharp-cpu --version 0.107.0 (or TorchSharp-cuda-windows, TorchSharp-cuda-linux).");

    [Fact]
    public void PackageFor_WindowsOnArm_IsNotTheOneWithoutItsLibtorch()
    {
        LibTorchProblem.PackageFor("win-arm64").Should().Be("libtorch-cpu-win-arm64 --version 2.10.0");
        LibTorchProblem.PackageFor("win-x64").Should().StartWith("TorchSharp-cpu --version 0.107.0");
    }

    [Theory]
    [InlineData("libLibTorchSharp.so: /lib/libstdc++.so.6: version `GLIBCXX_3.4.40' not found\n", LibTorchFailure.OldStandardLibrary, "*newer C++ standard library*GLIBCXX_3.4.40*apt-get install libstdc++6")]
    [InlineData("libtorch_cpu.so: /lib/libm.so.6: version `GLIBC_2.99' not found\n", LibTorchFailure.OldStandardLibrary, "*newer C++ standard library*GLIBC_2.99*")]
    [InlineData("libLibTorchSharp.so: undefined symbol: _ZN2at\n", LibTorchFailure.WrongVersion, "*another version than TorchSharp 0.107.0*dotnet add package TorchSharp-cpu --version 0.107.0")]
    [InlineData("cannot read file data\n", LibTorchFailure.Other, "*cannot read file data*dotnet clean && dotnet build")]
    public void Of_TheLoadersWords_TellsTheCasesApart(string words, LibTorchFailure failure, string message)
    {
        var problem = LibTorchProblem.Of(new DllNotFoundException(words));

        problem.Failure.Should().Be(failure);
        problem.Message.Should().Match(message).And.NotContain("\n");
    }

    [Fact]
    public void UnsupportedPlatform_Message_NamesItAndTheSupportedOnes()
    {
        LibTorchProblem.IsSupported("osx-x64").Should().BeFalse();
        LibTorchProblem.UnsupportedPlatform("osx-x64").Message.Should().Contain("does not exist for osx-x64").And.Contain("linux-x64, win-x64, win-arm64, osx-arm64");
    }

    [Fact]
    public void Run_CudaAskedForWithTheCpuPackage_SaysWhichPackageToTake()
    {
        if (NativeFiles.Has("torch_cuda"))
        {
            Assert.Skip("This build has the CUDA package.");
        }

        var problem = FluentActions.Invoking(() => SequenceExperiment.For(new SumOfFirstTwo()).WithDevice(ComputeDevice.Cuda).Run()).Should().Throw<LibTorchLoadException>().Which;

        problem.Failure.Should().Be(LibTorchFailure.CudaNotInPackage);
        problem.Message.Should().StartWith("CUDA was requested, but the app has the CPU package. Change it with: dotnet remove package TorchSharp-cpu && dotnet add package TorchSharp-cuda-");
    }
}
