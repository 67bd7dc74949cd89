using SequenceToy.Data;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Tests.Fixtures;
using SequenceToy.Training;
using SequenceToy.Training.Engines;
using SequenceToy.Training.Losses;

namespace SequenceToy.Tests.Training;

public sealed class ClassWeightsTests
{
    // One of three samples is of class 1, and each sequence says which.
    private static readonly SequenceDataset Samples = SequenceDataset.FromSamples(
        Enumerable.Range(0, 60).Select(i => new Sample([i % 3 == 0 ? 1 : 0, i % 7], [i % 3 == 0 ? 1 : 0])), TargetSpec.Class(3));

    public static TheoryData<string> Names => [.. ClassFixtures.Load.Cases.Select(own => own.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void For_Balanced_GivesScikitLearnsWeights_AndOneForAbsentClasses(string name)
    {
        var own = ClassFixtures.Case(name);
        var data = SequenceDataset.FromSamples(own.Truth.Select(truth => new Sample([0], [truth])), TargetSpec.Class(6));

        var weights = ClassWeights.Balanced.For(data);

        for (var one = 0; one < 6; one++)
        {
            var at = Array.IndexOf(own.Present, one);
            weights[one].Should().BeApproximately(at < 0 ? 1 : own.Balanced[at], 1e-12);
        }
    }

    [Fact]
    public void For_BalancedAtEveryStep_CountsUnmaskedTargetsOnly()
    {
        var sample = new Sample([1, 2, 3, 4], [0, 1, 1, 0]) { Mask = [true, true, true, false] };
        var data = SequenceDataset.FromSamples([sample, new([5], [1])], TargetSpec.Class(2, TargetPlacement.EveryStep));

        ClassWeights.Balanced.For(data).Should().Equal(2, 4.0 / 6);
    }

    [Theory]
    [InlineData(Engine.Fused)]
    [InlineData(Engine.Torch)]
    public void Run_WithWeights_HasWeightedLossesAndUnweightedScores(Engine engine)
    {
        var experiment = SequenceExperiment.For(Samples).WithEngine(engine).WithDevice(SequenceToy.Networks.ComputeDevice.Cpu)
            .WithLstm(3).WithTraining(epochs: 1, batchSize: 48, learningRate: 1e-9).WithSplit(Split.InOrder);

        using var plain = experiment.Run();
        using var none = experiment.WithClassWeights(2, 2, 2).Run();
        using var first = experiment.WithClassWeights(1, 0, 0).Run();
        using var second = experiment.WithClassWeights(0, 1, 0).Run();
        using var both = experiment.WithClassWeights(1, 4, 0).Run();
        using var balanced = experiment.WithClassWeights(ClassWeights.Balanced).Run();

        // 32 of class 0 and 16 of class 1 are trained on; 8 and 4 validate.
        double Of(ExperimentResult result) => result.History[0].Loss;
        Of(none).Should().BeApproximately(Of(plain), 1e-6);
        Of(plain).Should().BeApproximately(((2 * Of(first)) + Of(second)) / 3, 1e-6);
        Of(both).Should().BeApproximately(((2 * Of(first)) + (4 * Of(second))) / 6, 1e-6);
        Of(balanced).Should().BeApproximately((Of(first) + Of(second)) / 2, 1e-6);
        balanced.History[0].ValidationLoss.Should().BeApproximately((first.History[0].ValidationLoss!.Value + second.History[0].ValidationLoss!.Value) / 2, 1e-6);
        balanced.Scores.CrossEntropy.Should().BeApproximately(plain.Scores.CrossEntropy!.Value, 1e-5);
        balanced.Baseline.Should().Be(plain.Baseline);
    }

    [Theory]
    [InlineData(Engine.Fused)]
    [InlineData(Engine.Torch)]
    public void Run_WithSampleWeightZero_TrainsAsWithoutTheSamples(Engine engine)
    {
        var numbers = SequenceDataset.FromArrays([.. Enumerable.Range(0, 40).Select(i => new float[] { i % 9, i % 4 })], [.. Enumerable.Range(0, 40).Select(i => (float)(i % 5))]);
        var half = numbers.WithSampleWeights([.. Enumerable.Range(0, 40).Select(i => i < 20 ? 3.0 : 0)]);
        SequenceExperiment Of(SequenceDataset data, int batch) => SequenceExperiment.For(data).WithEngine(engine).WithDevice(SequenceToy.Networks.ComputeDevice.Cpu).WithoutScaling()
            .WithLstm(3).WithSamples(validationSplit: 0).WithTraining(epochs: 20, batchSize: batch);

        using var weighted = Of(half, 40).Run();
        using var without = Of(numbers.Slice(0, 20), 20).Run();

        weighted.History[^1].Loss.Should().BeApproximately(without.History[^1].Loss, 1e-5 * without.History[^1].Loss);
        weighted.Model.GetWeights().Zip(without.Model.GetWeights(), (a, b) => Math.Abs(a - b)).Max().Should().BeLessThan(1e-5f);
    }

    [Fact]
    public void BaselineLoss_WithBalancedWeights_IsThatOfEqualClasses()
    {
        using var result = SequenceExperiment.For(Samples).WithLstm(3).WithTraining(epochs: 1).WithClassWeights(ClassWeights.Balanced).Run();
        using var sigmoids = SequenceExperiment.For(Samples).WithLstm(3).WithTraining(epochs: 1).WithLoss(new SigmoidSquaredError()).WithClassWeights(ClassWeights.Balanced).Run();

        // Two of three classes occur.
        result.Evidence.BaselineLoss.Should().BeApproximately(Math.Log(2), 1e-12);
        result.Evidence.UntrainedLoss.Should().BeApproximately(Math.Log(3), 1e-12);
        sigmoids.Evidence.BaselineLoss.Should().BeApproximately(2 * 0.25 / 3, 1e-12);
    }

    [Fact]
    public void Weights_ThatDoNotFit_AreNamed()
    {
        var classes = SequenceExperiment.For(Samples);
        var numbers = SequenceExperiment.For(new SumOfFirstTwo());
        var sets = SequenceExperiment.For(SequenceDataset.FromSamples([new([1], new Sequence([0, 1], 2)), new([1], new Sequence([0, 1], 2))], TargetSpec.ClassSet(2)));

        ShouldThrow(() => classes.WithClassWeights(1, 2).Run(), "classWeights must have one weight per class (3); it had 2.*");
        ShouldThrow(() => numbers.WithClassWeights(1, 2).Run(), "classWeights must be for targets that are one of several classes; these are Number of size 1 at LastStep*");
        ShouldThrow(() => sets.WithClassWeights(ClassWeights.Balanced).Run(), "classWeights must be for targets that are one of several classes; these are ClassSet*");
        ShouldThrow(() => classes.WithClassWeights(), "weights must have one weight per class, at least 2; it had 0.*");
        ShouldThrow(() => classes.WithClassWeights(1, -1, 1), "weights must be from 0 to 1000000; it was -1.*");
        ShouldThrow(() => classes.WithClassWeights(1, double.NaN, 1), "weights must be from 0 to 1000000; it was NaN.*");
        ShouldThrow(() => classes.WithClassWeights(0, 0, 0), "weights must have a weight above 0; all were 0.*");
        ShouldThrow(() => classes.WithClassWeights(0, 0, 1).Run(), "weights must be above 0 for a target of the training samples; all 48 samples had the weight 0.*");
        ShouldThrow(() => Samples.WithSampleWeights(1, 2), "weights must have one weight per sample (60); it had 2.*");
        ShouldThrow(() => Samples.Slice(0, 1).WithSampleWeights(double.PositiveInfinity), "weights must be from 0 to 1000000; it was ∞.*".Replace("∞", "Infinity", StringComparison.Ordinal));
        ShouldThrow(() => _ = new Sample([1], [1]) { Weight = double.NaN }, "weight must be from 0 to 1000000; it was NaN.*");
    }

    [Fact]
    public void Weight_OfASample_SurvivesSlicesPicksAndScaling()
    {
        var data = Samples.WithSampleWeights([.. Enumerable.Range(0, 60).Select(i => i / 4.0)]);

        data[5].Weight.Should().Be(1.25);
        data.Slice(10, 3).Select(sample => sample.Weight).Should().Equal(2.5, 2.75, 3);
        data.Pick([8, 1]).Select(sample => sample.Weight).Should().Equal(2, 0.25);
        data.WithValues(data.Inputs, data.Targets)[7].Weight.Should().Be(1.75);
        SequenceDataset.FromSamples(data, data.Target)[59].Weight.Should().Be(14.75);
        Samples[0].Weight.Should().Be(1);
    }

    private static void ShouldThrow(Action action, string message) => action.Should().Throw<ArgumentException>().WithMessage(message);
}
