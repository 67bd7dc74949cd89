using SequenceToy.Data;
using SequenceToy.Metrics;
using SequenceToy.Tasks.StateMachines;
using SequenceToy.Tests.Fixtures;

namespace SequenceToy.Tests.Metrics;

public sealed class ConfusionMatrixTests
{
    public static TheoryData<string> Names => [.. ClassFixtures.Load.Cases.Select(own => own.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_Predictions_HasScikitLearnsCountsAndScores(string name)
    {
        var own = ClassFixtures.Case(name);

        var matrix = ConfusionMatrix.Of(own.Truth, [.. own.Predicted.Select(predicted => (int?)predicted)]);

        matrix.Classes.Should().Equal(own.Labels);
        matrix.Classes.Select(row => matrix.Classes.Select(column => matrix[row, column]).ToArray()).Should().BeEquivalentTo(own.Confusion, options => options.WithStrictOrdering());
        matrix.ByClass.Select(scores => scores.Class).Should().Equal(own.Labels);
        matrix.ByClass.Select(scores => scores.Support).Should().Equal(own.Support);
        ShouldBe(matrix.ByClass, own.Precision, own.Recall, own.F1);
        matrix.Correct.Should().Be(own.Truth.Zip(own.Predicted).Count(pair => pair.First == pair.Second));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void BalancedAccuracy_OfPredictions_IsScikitLearns(string name)
    {
        var own = ClassFixtures.Case(name);
        var data = SequenceDataset.FromSamples(own.Truth.Select(truth => new Sample([0], [truth])), TargetSpec.Class(5));

        var scores = Scores.Of([.. own.Predicted.Select(predicted => (float)predicted)], new float[5 * own.Truth.Length], data);

        scores.BalancedAccuracy.Should().BeApproximately(own.BalancedAccuracy, 1e-12);
    }

    [Fact]
    public void OfSets_Predictions_HasScikitLearnsScores()
    {
        var own = ClassFixtures.Load.Sets;
        var data = SequenceDataset.FromSamples(own.Truth.Chunk(own.Classes).Select(truth => new Sample([0], new Sequence(truth, own.Classes))), TargetSpec.ClassSet(own.Classes));

        var scores = ClassScores.OfSets(own.Predicted, data);

        scores.Select(one => one.Support).Should().Equal(own.Support);
        ShouldBe(scores, own.Precision, own.Recall, own.F1);
        Scores.Of(own.Predicted, new float[own.Truth.Length], data).BalancedAccuracy.Should().BeNull();
    }

    [Fact]
    public void Of_PredictionsWithoutAClass_AreIncorrectTargets()
    {
        var matrix = ConfusionMatrix.Of([0, 0, 1], [0, null, null]);

        (matrix.Classified, matrix.Unclassified, matrix.Correct, matrix.TargetsOf(0), matrix.TargetsOf(1)).Should().Be((1, 2, 1, 2, 1));
        matrix.ByClass.Should().Equal(new ClassScores(0, 1, 0.5, 2.0 / 3, 2), new ClassScores(1, 0, 0, 0, 1));
        FluentActions.Invoking(() => ConfusionMatrix.Of([0], [])).Should().Throw<ArgumentException>().WithMessage("predicted must have one class per target (1); it had 0.*");
    }

    [Fact]
    public void Equals_MatricesWithTheSameCounts()
    {
        var matrix = ConfusionMatrix.Of([0, 1, 1], [1, 1, null]);

        matrix.Should().Be(ConfusionMatrix.Of([1, 0, 1], [null, 1, 1]));
        matrix.GetHashCode().Should().Be(ConfusionMatrix.Of([1, 0, 1], [null, 1, 1]).GetHashCode());
        matrix.Should().NotBe(ConfusionMatrix.Of([1, 0, 0], [1, 1, null]));
        matrix.Should().NotBe(ConfusionMatrix.Of([1, 0, 1], [1, 1, 1]));
    }

    [Fact]
    public void ByClass_OfAResult_AgreesWithItsAccuracy()
    {
        using var result = SequenceExperiment.For(new Parity()).WithSamples(60).WithTraining(epochs: 2, batchSize: 16).Run();

        result.Confusion!.Correct.Should().Be((int)Math.Round(result.Scores.Accuracy!.Value * result.Scores.Count));
        result.ByClass.Sum(one => one.Support).Should().Be(result.Scores.Count);
        result.ByClass.Average(one => one.Recall).Should().BeApproximately(result.Scores.BalancedAccuracy!.Value, 1e-12);
    }

    private static void ShouldBe(IReadOnlyList<ClassScores> scores, double[] precision, double[] recall, double[] f1)
    {
        scores.Select(one => one.Precision).Should().BeEquivalentTo(precision, Close);
        scores.Select(one => one.Recall).Should().BeEquivalentTo(recall, Close);
        scores.Select(one => one.F1).Should().BeEquivalentTo(f1, Close);

        static FluentAssertions.Equivalency.EquivalencyAssertionOptions<double> Close(FluentAssertions.Equivalency.EquivalencyAssertionOptions<double> options) =>
            options.WithStrictOrdering().Using<double>(pair => pair.Subject.Should().BeApproximately(pair.Expectation, 1e-12)).WhenTypeIs<double>();
    }
}
