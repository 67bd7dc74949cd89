using SequenceToy.Data;
using SequenceToy.Networks;
using SequenceToy.Networks.Cells;
using SequenceToy.Networks.LibTorch;

namespace SequenceToy.Tests.Networks;

public sealed class ModelSummaryTests
{
    [Fact]
    public void Of_TutorialsNetwork_Has166Weights()
    {
        var summary = ModelSummary.Of(new NetworkShape(1, new LstmOptions { HiddenSize = 5 }, 1));

        summary.ParameterCount.Should().Be(166);
        summary.Weights.Select(weight => (weight.Name, weight.Count)).Should().Equal(
            ("lstm.weight_ih_l0", 20), ("lstm.weight_hh_l0", 100), ("lstm.bias_ih_l0", 20), ("lstm.bias_hh_l0", 20), ("head.weight", 5), ("head.bias", 1));
        summary.ToString().Should().EndWith("166").And.Contain("(3 gates + candidate) × 5 units, 1 feature");
    }

    [Theory]
    [InlineData("GRU", 126, "gru.weight_ih_l0", "(2 gates + candidate) × 5 units, 1 feature")]
    [InlineData("RNN", 46, "rnn.weight_ih_l0", "5 units, 1 feature")]
    public void Of_OtherKinds_HasTheirGates(string kind, int count, string first, string origin)
    {
        var summary = ModelSummary.Of(new NetworkShape(1, Kinds.Of(kind, hidden: 5), 1));

        summary.ParameterCount.Should().Be(count);
        (summary.Weights[0].Name, summary.Weights[0].Origin).Should().Be((first, origin));
    }

    public static MatrixTheoryData<string, int, bool> Networks => new(Kinds.Names, [1, 3], [false, true]);

    [Theory]
    [MemberData(nameof(Networks))]
    public void Of_AnyNetwork_EqualsTheStateDict(string kind, int layers, bool bidirectional)
    {
        var shape = new NetworkShape(3, Kinds.Of(kind, 4, layers, bidirectional), 2, TargetPlacement.EveryStep);
        using var model = new SequenceModel(shape);

        var expected = ModelSummary.Of(shape).Weights.Select(weight => (weight.Name, Shape: string.Join(",", weight.Shape)));

        model.state_dict().Select(entry => (Name: entry.Key, Shape: string.Join(",", entry.Value.shape))).Should().BeEquivalentTo(expected);
    }

    [Theory]
    [MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public void NetworkShape_DropoutInOneLayer_SaysItNeedsTwo(string kind) =>
        FluentActions.Invoking(() => new NetworkShape(1, Kinds.Of(kind, hidden: 5, dropout: 0.5), 1)).Should().Throw<ArgumentOutOfRangeException>()
            .WithMessage("dropout acts between layers, so it needs layers of 2 or more; it was 0.5 with 1 layer.*");
}
