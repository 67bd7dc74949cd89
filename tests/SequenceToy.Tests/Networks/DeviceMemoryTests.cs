using System.Runtime.InteropServices;
using SequenceToy.Networks.LibTorch;

namespace SequenceToy.Tests.Networks;

/// <summary>Tests that libtorch's out-of-memory errors are distinguished from others.</summary>
public sealed class DeviceMemoryTests
{
    [Theory]
    [InlineData("CUDA out of memory. Tried to allocate 20.00 GiB. GPU 0 has a total capacity of 139.72 GiB")]
    [InlineData("CUDA error: out of memory\nCUDA kernel errors might be asynchronously reported")]
    public void Watch_OutOfMemory_NamesTheBatchAndWhatHelps(string message) =>
        FluentActions.Invoking(() => DeviceMemory.Watch<int>(512, () => throw Said(message))).Should().Throw<InsufficientMemoryException>()
            .WithMessage("*512 samples*ComputeDevice.Cpu*").WithInnerException<ExternalException>();

    [Fact]
    public void Watch_AnythingElse_IsLeftAsItIs()
    {
        FluentActions.Invoking(() => DeviceMemory.Watch<int>(512, () => throw Said("CUDA error: device-side assert triggered"))).Should().Throw<ExternalException>();
        DeviceMemory.Watch(512, () => 3).Should().Be(3);
    }

    // As TorchSharp throws it.
    private static ExternalException Said(string message) => (ExternalException)Activator.CreateInstance(typeof(ExternalException), message)!;
}
