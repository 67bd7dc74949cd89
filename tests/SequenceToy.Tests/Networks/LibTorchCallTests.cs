using System.Runtime.InteropServices;
using SequenceToy.Networks.LibTorch;

namespace SequenceToy.Tests.Networks;

/// <summary>Tests that errors of libtorch become named exceptions, lack of memory its own.</summary>
public sealed class LibTorchCallTests
{
    [Theory]
    [InlineData("CUDA out of memory. Tried to allocate 20.00 GiB. GPU 0 has a total capacity of 139.72 GiB")]
    [InlineData("CUDA error: out of memory\nCUDA kernel errors might be asynchronously reported")]
    public void Watch_OutOfMemory_NamesTheBatchAndWhatHelps(string message) =>
        FluentActions.Invoking(() => LibTorchCall.Watch<int>(512, () => throw Said(message))).Should().Throw<InsufficientMemoryException>()
            .WithMessage("*512 samples*ComputeDevice.Cpu*").WithInnerException<ExternalException>();

    [Theory]
    [InlineData("[enforce fail at alloc_cpu.cpp:121] err == 0. DefaultCPUAllocator: can't allocate memory: you tried to allocate 80000000000 bytes.")]
    [InlineData("std::bad_alloc")]
    public void Watch_OutOfHostMemory_DoesNotAdviseAnotherDevice(string message) =>
        FluentActions.Invoking(() => LibTorchCall.Watch<int>(batchSize: null, () => throw Said(message))).Should().Throw<InsufficientMemoryException>()
            .Which.Message.Should().NotContain("ComputeDevice");

    [Fact]
    public void Watch_AnythingElse_IsALibTorchExceptionWithTheFirstLine() =>
        FluentActions.Invoking(() => LibTorchCall.Watch<int>(512, () => throw Said("CUDA error: device-side assert triggered\nframe #0"))).Should()
            .Throw<LibTorchException>().WithMessage("*device-side assert triggered").WithInnerException<ExternalException>();

    [Fact]
    public void Watch_NativePartThatDoesNotStart_IsALibTorchException() =>
        FluentActions.Invoking(() => LibTorchCall.Watch<int>(512, () => throw new TypeInitializationException("torch", Said("Too many open files")))).Should()
            .Throw<LibTorchException>().WithMessage("*Too many open files");

    [Fact]
    public void Watch_OtherExceptionsAndResults_PassThrough()
    {
        FluentActions.Invoking(() => LibTorchCall.Watch<int>(512, () => throw new OperationCanceledException())).Should().Throw<OperationCanceledException>();
        LibTorchCall.Watch(512, () => 3).Should().Be(3);
    }

    // As TorchSharp throws it.
    private static ExternalException Said(string message) => (ExternalException)Activator.CreateInstance(typeof(ExternalException), message)!;
}
