using SequenceToy.Networks;
using SequenceToy.Networks.Cells;
using SequenceToy.Networks.LibTorch;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace SequenceToy.Tests.Networks;

public sealed class LinearHeadTests
{
    private static readonly NetworkShape Shape = new(2, new LstmOptions { HiddenSize = 3 }, 2);

    [Fact]
    public void Call_AnyStates_EqualsTorchsLinear()
    {
        using var model = new SequenceModel(Shape, seed: 1);
        using var linear = nn.Linear(3, 2);
        linear.weight.shape.Should().Equal(model.head.weight.shape);
        using (no_grad())
        {
            linear.weight.copy_(model.head.weight);
            linear.bias!.copy_(model.head.bias);
        }

        using var states = rand(4, 5, 3);

        using var outputs = model.head.call(states);
        using var expected = linear.call(states);
        outputs.data<float>().ToArray().Should().Equal(expected.data<float>().ToArray());
    }

    [Fact]
    public void Weight_Replaced_IsUsedRegisteredAndOutlivesTheScope()
    {
        using var model = new SequenceModel(Shape, seed: 1);
        var former = model.head.weight;
        using (NewDisposeScope())
        {
            model.head.weight = new Parameter(ones(2, 3));
            model.head.bias = new Parameter(zeros(2));
        }

        former.IsInvalid.Should().BeTrue();
        model.state_dict()["head.weight"].Should().BeSameAs(model.head.weight);
        using var states = ones(1, 3);
        using var outputs = model.head.call(states);
        outputs.data<float>().ToArray().Should().Equal(3, 3);

        model.head.weight = model.head.weight;
        model.head.weight.IsInvalid.Should().BeFalse();
    }

    [Fact]
    public void Dispose_OfTheModel_FreesTheNativeModule()
    {
        var model = new SequenceModel(Shape);
        var handle = (System.Runtime.InteropServices.SafeHandle)typeof(nn.Module)
            .GetField("handle", System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!.GetValue(model.head)!;
        handle.IsInvalid.Should().BeFalse();

        model.Dispose();

        handle.IsInvalid.Should().BeTrue("TorchSharp's finalizer frees nothing");
    }

    [Fact]
    public void Weight_Disposed_IsRefusedAndNothingChanges()
    {
        using var model = new SequenceModel(Shape);
        var disposed = new Parameter(ones(2, 3));
        disposed.Dispose();

        FluentActions.Invoking(() => model.head.weight = disposed).Should().Throw<ArgumentException>().WithParameterName("weight");
        model.head.weight.IsInvalid.Should().BeFalse();
    }

    [Fact]
    public void Weight_Null_IsRefusedAndNothingChanges()
    {
        using var model = new SequenceModel(Shape);

        FluentActions.Invoking(() => model.head.weight = null!).Should().Throw<ArgumentNullException>().WithParameterName("weight");
        FluentActions.Invoking(() => model.head.bias = null!).Should().Throw<ArgumentNullException>().WithParameterName("bias");
        model.head.weight.IsInvalid.Should().BeFalse();
    }

    [Fact]
    public void To_AnotherType_ReplacesBothParameters()
    {
        using var model = new SequenceModel(Shape);

        model.to(float64);

        model.head.weight.dtype.Should().Be(float64);
        model.get_parameter("head.bias")!.dtype.Should().Be(float64);
        model.parameters().Should().HaveCount(6).And.OnlyContain(parameter => !parameter.IsInvalid);
        model.has_parameter("head.weightValues").Should().BeFalse();
    }
}
