using SequenceToy.Data;

namespace SequenceToy.Tests.Data;

public sealed class SequenceTests
{
    [Fact]
    public void CollectionExpression_OneFeature_IsStepsOfThatFeature()
    {
        Sequence sequence = [10, 20, 99];

        sequence.Steps.Should().Be(3);
        sequence.Features.Should().Be(1);
        sequence[2].Should().Be(99);
        sequence.ToString().Should().Be("10, 20, 99");
    }

    [Fact]
    public void FromSteps_TwoFeatures_KeepsThemSideBySide()
    {
        var sequence = Sequence.FromSteps([1, 2], [3, 4], [5, 6]);

        (sequence.Steps, sequence.Features, sequence[1, 0], sequence[2, 1]).Should().Be((3, 2, 3f, 6f));
        sequence.ToString().Should().Be("(1, 2), (3, 4), (5, 6)");
    }

    [Fact]
    public void Equals_SameNumbersInAnotherShape_IsFalse()
    {
        var pairs = new Sequence([1, 2, 3, 4], 2);

        pairs.Equals(new Sequence([1, 2, 3, 4])).Should().BeFalse();
        pairs.Equals(Sequence.FromSteps([1, 2], [3, 4])).Should().BeTrue();
    }

    [Fact]
    public void Constructor_Empty_SaysSo() =>
        FluentActions.Invoking(() => new Sequence([])).Should().Throw<ArgumentException>().WithMessage("values must have at least one step; it was empty.*");

    [Fact]
    public void Constructor_PartOfAStep_NamesBothNumbers() =>
        FluentActions.Invoking(() => new Sequence([1, 2, 3], 2)).Should().Throw<ArgumentException>().WithMessage("values must hold whole steps of 2 features; it had 3 numbers.*");

    [Theory]
    [InlineData(float.NaN, "NaN")]
    [InlineData(float.PositiveInfinity, "Infinity")]
    public void Constructor_NotFinite_NamesThePosition(float value, string text) =>
        FluentActions.Invoking(() => new Sequence([1, 2, 3, value], 2)).Should().Throw<ArgumentException>().WithMessage($"values must be finite numbers; step 1, feature 1 was {text}.*");

    [Fact]
    public void FromSteps_Ragged_NamesTheStep() =>
        FluentActions.Invoking(() => Sequence.FromSteps([1, 2], [3])).Should().Throw<ArgumentException>().WithMessage("steps must all have 2 features, as the first has; steps[1] had 1.*");
}
