using SequenceToy.Networks;
using SequenceToy.Networks.LibTorch;

namespace SequenceToy.Tests.Networks;

/// <summary>The order of weights in the buffer of a device.</summary>
public sealed class FlatLayoutTests
{
    private static readonly ModelSummary Summary = ModelSummary.Of(new NetworkShape(3, Kinds.Of("LSTM", hidden: 2, layers: 2, bidirectional: true), 2));

    [Fact]
    public void OfCuDnn_TwoLayersOfTwoDirections_HasAllMatricesThenAllBiasesThenTheHead() =>
        FlatLayout.OfCuDnn(Summary).Order.Select(i => Summary.Weights[i].Name).Should().Equal(
            "lstm.weight_ih_l0", "lstm.weight_hh_l0", "lstm.weight_ih_l0_reverse", "lstm.weight_hh_l0_reverse",
            "lstm.weight_ih_l1", "lstm.weight_hh_l1", "lstm.weight_ih_l1_reverse", "lstm.weight_hh_l1_reverse",
            "lstm.bias_ih_l0", "lstm.bias_hh_l0", "lstm.bias_ih_l0_reverse", "lstm.bias_hh_l0_reverse",
            "lstm.bias_ih_l1", "lstm.bias_hh_l1", "lstm.bias_ih_l1_reverse", "lstm.bias_hh_l1_reverse",
            "head.weight", "head.bias");

    [Fact]
    public void OfSummary_Always_ChangesNothing()
    {
        float[] numbers = [.. Enumerable.Range(0, Summary.ParameterCount)];

        FlatLayout.OfSummary(Summary).ToBuffer(numbers).Should().Equal(numbers);
    }

    [Theory]
    [InlineData("LSTM")]
    [InlineData("GRU")]
    [InlineData("RNN")]
    public void FromBuffer_OfToBuffer_GivesTheNumbersBack(string kind)
    {
        var summary = ModelSummary.Of(new NetworkShape(3, Kinds.Of(kind, hidden: 4, layers: 3), 2));
        float[] numbers = [.. Enumerable.Range(0, summary.ParameterCount)];
        var (layout, back) = (FlatLayout.OfCuDnn(summary), new float[numbers.Length]);

        var buffer = layout.ToBuffer(numbers);
        layout.FromBuffer(buffer, back);

        buffer.Should().NotEqual(numbers).And.BeEquivalentTo(numbers);
        back.Should().Equal(numbers);
    }
}
