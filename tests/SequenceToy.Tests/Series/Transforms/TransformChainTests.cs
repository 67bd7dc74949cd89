using CsCheck;
using SequenceToy.Series.Transforms;

namespace SequenceToy.Tests.Series.Transforms;

public sealed class TransformChainTests
{
    [Fact]
    public void Levels_OfTheTransformedValues_AreTheValuesAgain() =>
        Gen.Select(Gen.Double[0.5, 100].Array[20, 40], Gen.Bool, Gen.Int[0, 4], Gen.Bool, Gen.Int[1, 12])
            .Sample((values, log, period, difference, steps) =>
            {
                var chain = new TransformChain(log, [.. new[] { period, difference ? 1 : 0 }.Where(lag => lag > 0)]);
                var origin = values.Length - steps;

                var levels = chain.Levels(values.AsSpan(0, origin), chain.Apply(values).AsSpan(origin));

                levels.Select(chain.Value).Zip(values[origin..]).Should().OnlyContain(pair => Math.Abs(pair.First - pair.Second) < 1e-9 * 100);
            });

    [Fact]
    public void Apply_SeasonalThenFirstDifference_IsByHand()
    {
        var chain = new TransformChain(Log: false, [2, 1]);

        chain.Lost.Should().Be(3);
        chain.Apply([1, 2, 4, 7, 11, 16]).Should().Equal(double.NaN, double.NaN, double.NaN, 2, 2, 2);
    }

    [Fact]
    public void Apply_Logarithm_IsNatural() => new TransformChain(Log: true, []).Apply([1, Math.E]).Should().Equal(0, 1);
}
