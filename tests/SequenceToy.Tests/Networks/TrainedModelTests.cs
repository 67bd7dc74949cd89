using SequenceToy.Data;
using SequenceToy.Networks;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Tasks.StateMachines;
using TorchSharp;

namespace SequenceToy.Tests.Networks;

public sealed class TrainedModelTests
{
    [Fact]
    public void Predict_BadSequences_AreNamed()
    {
        using var result = SequenceExperiment.For(new SumOfFirstTwo()).WithTraining(epochs: 1).WithSamples(40).Run();

        ShouldThrow(() => result.Predict([1, 2]), "sequences[0] must have 3 steps, as all training sequences had; it had 2.*");
        ShouldThrow(() => result.Predict([1, 2, 3], [1, 2, 3, 4]), "sequences[1] must have 3 steps, as all training sequences had; it had 4.*");
        ShouldThrow(() => result.Predict([1, float.NaN, 3]), "sequences[0]: values must be finite numbers; step 1, feature 0 was NaN.*");
        ShouldThrow(() => result.Predict([1, 2, float.PositiveInfinity]), "sequences[0]: values must be finite numbers; step 2, feature 0 was Infinity.*");
        ShouldThrow(() => result.Predict(), "sequences must have at least one sequence; it was empty.*");
        ShouldThrow(() => result.Predict([]), "sequences*empty.*");
        ShouldThrow(() => result.PredictDetailed(Sequence.FromSteps([1, 2], [3, 4], [5, 6])), "sequences[0] must have 1 feature per step, as in training; it had 2.*");
    }

    [Fact]
    public void Predict_TrainedOnSeveralLengths_TakesAnyLength()
    {
        using var result = SequenceExperiment.For(new AlternatingBinary(new(2, 4))).WithTraining(epochs: 1).WithSamples(40).Run();

        result.Predict([1, 0, 1, 0, 1, 0, 1], [0]).Should().HaveCount(2).And.OnlyContain(answer => answer == 0 || answer == 1);
        result.PredictDetailed([0, 1, 0])[0].Probabilities!.Values.ToArray().Sum().Should().BeApproximately(1, 1e-6f);
    }

    [Fact]
    public void PredictDetailed_OutsideTheRange_SaysWhere()
    {
        var data = SequenceDataset.FromArrays([[0, 10], [5, 5], [10, 0]], [10, 10, 10]);
        using var result = SequenceExperiment.For(data).WithSamples(validationSplit: 0).WithTraining(epochs: 1, batchSize: 3).Run();

        var prediction = result.PredictDetailed([3, 12])[0];

        prediction.IsInRange.Should().BeFalse();
        prediction.Outside.Should().Equal(new ValueOutside(1, 0, 12, 0, 10));
        prediction.Outside[0].ToString().Should().Be("step 2 is 12; training had 0 to 10");
    }

    [Theory]
    [InlineData(-4.344f, "-4.344")]
    [InlineData(-4.344, "-4.344")]
    [InlineData(20240101.25, "20240101.25")]
    public void ValueOutside_Range_IsWrittenInTheFewestDigits(double minimum, string text) =>
        new ValueOutside(0, 0, -9.5f, minimum, 0.1f).ToString().Should().Be($"step 1 is -9.5; training had {text} to 0.1");

    [Fact]
    public void Predict_ManyOrOne_GivesTheSameAnswers()
    {
        using var result = SequenceExperiment.For(new SumOfFirstTwo()).WithTraining(epochs: 1).WithSamples(40).Run();
        var sequences = Enumerable.Range(0, 2500).Select(i => new float[] { i % 100, i % 37, i % 11 }).ToArray();

        var together = result.Predict(sequences);

        together.Should().HaveCount(2500);
        foreach (var i in new[] { 0, 1023, 1024, 2499 })
        {
            result.Predict(sequences[i])[0].Should().BeApproximately(together[i], 1e-3f);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public void PredictDetailed_EachKindOfNetwork_GivesTheModulesAnswers(string kind)
    {
        var data = SequenceDataset.FromArrays([[0, 10], [5, 5], [10, 0], [2, 2]], [10, 10, 10, 4]);
        var experiment = SequenceExperiment.For(data).WithSamples(validationSplit: 0).WithoutScaling().WithTraining(epochs: 3, batchSize: 2).WithDevice(ComputeDevice.Cpu);
        var sized = Kinds.Of(kind, hidden: 7, layers: 2, bidirectional: true, dropout: 0.2);
        using var result = experiment.WithNetwork(sized).Run();

        using var input = torch.tensor(new float[] { 3, 4 }, [1, 2, 1]);
        using var expected = result.Model.Network.forward(input);
        result.Predict([3, 4])[0].Should().BeApproximately(expected.item<float>(), 1e-5f);
    }

    private static void ShouldThrow(Action action, string message) => action.Should().Throw<ArgumentException>().WithMessage(message);
}
