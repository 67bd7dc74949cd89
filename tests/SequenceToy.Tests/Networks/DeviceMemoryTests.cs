using SequenceToy.Networks.LibTorch;

namespace SequenceToy.Tests.Networks;

/// <summary>What libtorch says of a device's memory, told apart from all else.</summary>
public sealed class DeviceMemoryTests
{
    [Theory]
    [InlineData("CUDA out of memory. Tried to allocate 20.00 GiB. GPU 0 has a total capacity of 139.72 GiB", true)]
    [InlineData("CUDA error: out of memory\nCUDA kernel errors might be asynchronously reported", true)]
    [InlineData("CUDA error: device-side assert triggered", false)]
    public void Is_WhatLibTorchSays_IsOutOfMemoryOrNot(string message, bool isOutOfMemory) =>
        DeviceMemoryException.Is(new InvalidOperationException(message)).Should().Be(isOutOfMemory);

    [Fact]
    public void Message_Always_NamesTheBatchAndWhatHelps() =>
        new DeviceMemoryException(512, new InvalidOperationException("CUDA out of memory")).Message.Should().Contain("512 samples").And.Contain("ComputeDevice.Cpu");
}
