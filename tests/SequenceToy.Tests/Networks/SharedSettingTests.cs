using SequenceToy.Networks;
using SequenceToy.Networks.LibTorch;
using SequenceToy.Tests.Training.Engines.Torch;
using static TorchSharp.torch;

namespace SequenceToy.Tests.Networks;

/// <summary>Tests that process-wide settings of libtorch are restored.</summary>
[Collection(SharedGenerator.Name)]
public sealed class SharedSettingTests
{
    [Fact]
    public void Hold_OneWithinAnother_ComesBackWithTheLast()
    {
        var value = 7;
        var setting = new SharedSetting<int>(() => value, changed => value = changed);

        var first = setting.Hold(1);
        var second = setting.Hold(2);
        value.Should().Be(2);
        first.Dispose();
        first.Dispose();
        value.Should().Be(2);
        second.Dispose();

        value.Should().Be(7);
    }

    [Fact]
    public void Hold_OneInsideAnother_GivesTheOuterItsValueBack()
    {
        var value = 7;
        var setting = new SharedSetting<int>(() => value, changed => value = changed);

        using (setting.Hold(1))
        {
            setting.Hold(2).Dispose();
            value.Should().Be(1);
        }

        value.Should().Be(7);
    }

    [Fact]
    public void Hold_OfTheSameValue_SetsNothing()
    {
        var setting = new SharedSetting<bool>(() => true, _ => throw new InvalidOperationException());

        setting.Hold(true).Dispose();
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void TensorFloat32_WhileCudaTrains_IsAsAskedAndAsBeforeAfterwards(bool allowed, bool before)
    {
        var (layers, products) = (backends.cudnn.allow_tf32, backends.cuda.matmul.allow_tf32);
        (backends.cudnn.allow_tf32, backends.cuda.matmul.allow_tf32) = (before, before);
        try
        {
            FluentActions.Invoking(() =>
            {
                using var settings = new TorchSettings(ComputeDevice.Cuda, tensorFloat32: allowed);
                (backends.cudnn.allow_tf32, backends.cuda.matmul.allow_tf32).Should().Be((allowed, allowed));
                throw new TimeoutException();
            }).Should().Throw<TimeoutException>();

            (backends.cudnn.allow_tf32, backends.cuda.matmul.allow_tf32).Should().Be((before, before));
        }
        finally
        {
            (backends.cudnn.allow_tf32, backends.cuda.matmul.allow_tf32) = (layers, products);
        }
    }

    [Fact]
    public void TensorFloat32_WhileTheCpuTrains_IsLeftAlone()
    {
        var before = backends.cudnn.allow_tf32;
        using var settings = new TorchSettings(ComputeDevice.Cpu, tensorFloat32: !before);

        backends.cudnn.allow_tf32.Should().Be(before);
    }
}
