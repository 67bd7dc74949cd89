using CsCheck;
using SequenceToy.Scaling;

namespace SequenceToy.Tests.Scaling;

public sealed class FittedScalerTests
{
    public static TheoryData<Scaler> Scalers =>
        [.. Recipes.WithVariations(Scaler.All), new MinMaxScaler(-1, 1), new MinMaxScaler(2, 5) { PerFeature = false }];

    [Theory]
    [MemberData(nameof(Scalers))]
    public void Invert_AfterApply_GivesTheValueBack(Scaler recipe) =>
        Gen.Float[-1e4f, 1e4f].Array[2, 40].Where(values => values.Max() - values.Min() > 1).Sample(values =>
        {
            var fitted = recipe.Fit(values, 1);
            var back = fitted.Invert(fitted.Apply(values));
            var range = values.Max() - values.Min();
            back.Zip(values).Should().OnlyContain(pair => Math.Abs(pair.First - pair.Second) <= (2e-6 * range) + (1e-6 * Math.Abs(pair.Second)));
        });

    [Fact]
    public void Apply_ConstantFeature_GivesLowerBoundAndComesBack()
    {
        var fitted = new MinMaxScaler(-1, 1).Fit([7, 1, 7, 2, 7, 3], 2);

        fitted.Apply([7, 2]).Should().Equal(-1, 0);
        fitted.Invert([-1, 0]).Should().Equal(7, 2);
    }

    [Fact]
    public void Apply_OverAll_SharesOneRange() =>
        (new MinMaxScaler() with { PerFeature = false }).Fit([0, 10, 5, 20], 2).Apply([0, 10, 5, 20]).Should().Equal(0, 0.5f, 0.25f, 1);

    [Fact]
    public void Apply_OutsideTheRange_ExtrapolatesAndIsNotCovered()
    {
        var fitted = new MinMaxScaler().Fit([0, 99], 1);

        fitted.Apply([198]).Should().Equal(2);
        fitted.Features[0].Covers(100).Should().BeFalse();
        fitted.Features[0].Covers(99).Should().BeTrue();
    }

    [Fact]
    public void Fit_NotFinite_NamesThePosition() =>
        FluentActions.Invoking(() => new StandardScaler().Fit([1, 2, 3, float.NaN], 2)).Should().Throw<ArgumentException>().WithMessage("values must be finite numbers; row 1, feature 1 was NaN.*");

    [Fact]
    public void Fit_PartOfARow_SaysSo() =>
        FluentActions.Invoking(() => new MinMaxScaler().Fit([1, 2, 3], 2)).Should().Throw<ArgumentException>().WithMessage("values must hold whole rows of 2 features, at least one; it had 3 numbers.*");

    [Fact]
    public void MinMaxScaler_EmptyRange_NamesBothEnds() =>
        FluentActions.Invoking(() => new MinMaxScaler(1, 1)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("high must be above low (1); it was 1.*");
}
