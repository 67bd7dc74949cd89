using SequenceToy.Kernels;
using SequenceToy.Kernels.Lanes;

namespace SequenceToy.Tests.Training.Engines.Fused;

public sealed class FusedActivationsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(8)]
    [InlineData(16)]
    public void SigmoidAndTanh_AnyFiniteNumber_AreRightToThreeTenMillionths(int lanes)
    {
        var (worstSigmoid, worstTanh) = (0.0, 0.0);
        for (var x = -30.0; x < 30; x += 0.0031)
        {
            var input = (float)x;
            var (sigmoid, tanh) = Both((LaneWidth)lanes, input);
            worstSigmoid = Math.Max(worstSigmoid, Math.Abs((sigmoid * (1 + Math.Exp(-(double)input))) - 1));
            worstTanh = Math.Max(worstTanh, Math.Abs((tanh / Math.Tanh(input)) - 1));
        }

        worstSigmoid.Should().BeLessThan(3e-7);
        worstTanh.Should().BeLessThan(3e-7);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(8)]
    [InlineData(16)]
    public void SigmoidAndTanh_TinyFarOutAndNaN_AreExactOrReachTheirLimitsOrStayNaN(int lanes)
    {
        Both((LaneWidth)lanes, 1e-20f).Tanh.Should().BeApproximately(1e-20f, 1e-26f);
        Both((LaneWidth)lanes, 1000).Should().Be((1f, 1f));
        Both((LaneWidth)lanes, float.PositiveInfinity).Should().Be((1f, 1f));
        Both((LaneWidth)lanes, float.NegativeInfinity).Tanh.Should().Be(-1);
        Both((LaneWidth)lanes, float.NegativeInfinity).Sigmoid.Should().BeInRange(0, 1e-37f);
        Both((LaneWidth)lanes, float.NaN).Should().Be((float.NaN, float.NaN));
    }

    private static (float Sigmoid, float Tanh) Both(LaneWidth width, float x) => width switch
    {
        LaneWidth.Sixteen => Both<Lanes512>(x),
        LaneWidth.Eight => Both<Lanes256>(x),
        LaneWidth.Four => Both<Lanes128>(x),
        _ => Both<Lanes1>(x),
    };

    private static unsafe (float Sigmoid, float Tanh) Both<T>(float x)
        where T : unmanaged, ILanes<T>
    {
        var sigmoid = stackalloc float[16];
        var tanh = stackalloc float[16];
        Activations.Sigmoid(T.Broadcast(x)).Store(sigmoid);
        Activations.Tanh(T.Broadcast(x)).Store(tanh);
        return (sigmoid[T.Count - 1], tanh[T.Count - 1]);
    }
}
