using SequenceToy.Data;
using SequenceToy.Models;

namespace SequenceToy.Tests.Models;

public sealed class ModelSummaryTests
{
    [Fact]
    public void Of_TutorialsNetwork_Has166Weights()
    {
        var summary = ModelSummary.Of(new NetworkShape(1, new LstmOptions { HiddenSize = 5 }, 1));

        summary.ParameterCount.Should().Be(166);
        summary.Weights.Select(weight => (weight.Name, weight.Count)).Should().Equal(
            ("lstm.weight_ih_l0", 20), ("lstm.weight_hh_l0", 100), ("lstm.bias_ih_l0", 20), ("lstm.bias_hh_l0", 20), ("head.weight", 5), ("head.bias", 1));
        summary.ToString().Should().EndWith("166").And.Contain("4 gates × 5 units, 1 features");
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(3, false)]
    [InlineData(1, true)]
    [InlineData(2, true)]
    public void Of_AnyNetwork_EqualsTheStateDict(int layers, bool bidirectional)
    {
        var shape = new NetworkShape(3, new LstmOptions { HiddenSize = 4, Layers = layers, Bidirectional = bidirectional }, 2, TargetPlacement.EveryStep);
        using var model = new SequenceModel(shape);

        var expected = ModelSummary.Of(shape).Weights.Select(weight => (weight.Name, Shape: string.Join(",", weight.Shape)));

        model.state_dict().Select(entry => (Name: entry.Key, Shape: string.Join(",", entry.Value.shape))).Should().BeEquivalentTo(expected);
    }

    [Fact]
    public void NetworkShape_DropoutInOneLayer_SaysItNeedsTwo() =>
        FluentActions.Invoking(() => new NetworkShape(1, new LstmOptions { Dropout = 0.5 }, 1)).Should().Throw<ArgumentOutOfRangeException>()
            .WithMessage("dropout acts between layers, so it needs layers of 2 or more; it was 0.5 with 1 layer.*");
}
