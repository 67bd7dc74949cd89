using SequenceToy.Data;
using SequenceToy.Inspection.Influence;
using SequenceToy.Networks;
using SequenceToy.Networks.Cells;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Tasks.StateMachines;
using SequenceToy.Tests.Training.Engines.Fused;

namespace SequenceToy.Tests.Inspection.Influence;

public sealed class InfluenceReportTests
{
    [Fact]
    public void Of_DifferentLengths_AreCountedFromTheAnswerUnlessAskedOtherwise()
    {
        var data = SequenceDataset.FromArrays([[1], [1, 2, 3], [4, 0]], [1, 2, 3]);
        using var model = RandomNetworks.Drawn(data, new LstmOptions { HiddenSize = 3 });

        var back = InfluenceReport.Of(model, data);
        var forth = InfluenceReport.Of(model, data, options: new() { Counting = StepCounting.FromStart });

        (back.Counting, forth.Counting).Should().Be((StepCounting.FromPrediction, StepCounting.FromStart));
        back.Steps.Select(step => (step.Step, step.Samples, back.Label(step))).Should().Equal((-2, 1, "2 steps before the target"), (-1, 2, "1 step before the target"), (0, 3, "the target's step"));
        forth.Steps.Select(step => (step.Step, step.Samples, forth.Label(step))).Should().Equal((0, 3, "step 1"), (1, 2, "step 2"), (2, 1, "step 3"));
    }

    [Fact]
    public void Of_AnswersAtEveryStep_AsksAboutTheLastScoredOne()
    {
        var target = TargetSpec.Number(placement: TargetPlacement.EveryStep);
        var samples = Enumerable.Range(1, 5).Select(i => new Sample([i, 2 * i, 3, i], [1, 2, i, 4]) { ScoreMask = [true, true, true, false] });
        var data = SequenceDataset.FromSamples(samples, target);
        using var model = RandomNetworks.Adder(data, [1], isScaled: false);

        InfluenceReport.Of(model, data).Steps.Select(step => step.Mean).Should().Equal(4, 8, 0);
        InfluenceReport.Of(model, data, options: new() { PredictionStep = 3 }).Steps.Select(step => step.Mean).Should().Equal(4, 8, 0, 4);
        InfluenceReport.Of(model, data, InfluenceMethod.Gradient, new() { PredictionStep = 1 }).Steps.Select(step => step.Mean).Should().Equal(4, 8);
    }

    [Fact]
    public void Of_BidirectionalNetwork_LooksAtStepsAfterTheAnswerToo()
    {
        var data = RandomSamples.Draw(TargetSpec.Number(1, TargetPlacement.EveryStep), 8, 4, 1);
        using var model = RandomNetworks.Drawn(data, new LstmOptions { HiddenSize = 3, Bidirectional = true });

        var own = InfluenceReport.Of(model, data, options: new() { PredictionStep = 1, Counting = StepCounting.FromPrediction });

        own.Steps.Select(step => own.Label(step)).Should().Equal("1 step before the target", "the target's step", "1 step after the target", "2 steps after the target");
        own.Steps.Should().OnlyContain(step => step.Mean > 0);
    }

    [Theory]
    [InlineData(InfluenceMethod.Swing)]
    [InlineData(InfluenceMethod.Permutation)]
    [InlineData(InfluenceMethod.Gradient)]
    public void Of_Symbols_HaveNoFeaturesOfTheirOwn(InfluenceMethod method)
    {
        var task = new DelayedXor();
        var data = task.Generate(30, SeededRandom.ForSeed(1, RandomPurpose.Data));
        using var model = RandomNetworks.Drawn(data, new LstmOptions { HiddenSize = 3 }, isScaled: false);

        var own = InfluenceReport.Of(model, data, method);

        own.Features.Should().BeEmpty();
        own.Range.Should().Be(1);
        own.Sentences.Should().HaveCount(own.Steps.Count);
    }

    [Fact]
    public void Of_WhatDoesNotFit_IsNamed()
    {
        var data = SequenceDataset.FromArrays([[1, 2], [3, 4]], [1, 2]);
        using var model = RandomNetworks.Drawn(data, new LstmOptions { HiddenSize = 3 });
        var classes = SequenceDataset.FromSamples([new Sample([1], [0])], TargetSpec.Class(2));
        var target = TargetSpec.Number(placement: TargetPlacement.EveryStep);
        var unanswered = SequenceDataset.FromSamples([new Sample([1], [0]) { Mask = [false] }], target);
        using var everyStep = RandomNetworks.Drawn(unanswered, new LstmOptions { HiddenSize = 3 });

        FluentActions.Invoking(() => InfluenceReport.Of(model, classes)).Should().Throw<ArgumentException>().WithMessage("data must have 1 feature and targets of kind Number*it had 1 and Class*");
        FluentActions.Invoking(() => InfluenceReport.Of(model, data, (InfluenceMethod)7)).Should().Throw<ArgumentException>().WithMessage("method must be one of Swing*");
        FluentActions.Invoking(() => InfluenceReport.Of(everyStep, unanswered)).Should().Throw<ArgumentException>().WithMessage("data must have a target that is scored*");
        FluentActions.Invoking(() => InfluenceReport.Of(model, data, options: new() { PredictionStep = 5 })).Should().Throw<ArgumentException>().WithMessage("predictionStep must be a step*at step 5*");
        FluentActions.Invoking(() => new InfluenceOptions { Points = 1 }).Should().Throw<ArgumentException>().WithMessage("points must be from 2*it was 1*");
        FluentActions.Invoking(() => new InfluenceOptions { Samples = 0 }).Should().Throw<ArgumentException>().WithMessage("samples must be from 1*it was 0*");
        FluentActions.Invoking(() => new InfluenceOptions { Repeats = 0 }).Should().Throw<ArgumentException>().WithMessage("repeats must be from 1*it was 0*");
    }

    [Theory]
    [InlineData(3, 200, 21)]
    [InlineData(15, 200, 21)]
    [InlineData(100, 20, 5)]
    [InlineData(10_000, 10, 2)]
    public void ForSteps_LongerSequences_AreAskedLess(int steps, int samples, int points)
    {
        var options = InfluenceOptions.ForSteps(steps);

        (options.Samples, options.Points).Should().Be((samples, points));
    }

    [Fact]
    public void Influence_OfAResult_SaysWhatShouldBeIgnored()
    {
        using var result = SequenceExperiment.For(new SumOfFirstTwo(steps: 4)).WithSamples(200, testSamples: 50).WithTraining(epochs: 2).Run();

        var own = result.Influence();

        own.Samples.Should().Be(50);
        own.ShouldBeIgnored.Should().Equal(own.Steps[2], own.Steps[3]);
        own.LeansOn.Should().Equal(own.ShouldBeIgnored.Where(step => step.Share >= StepInfluence.IgnoredBelow));
        result.Influence(InfluenceMethod.Permutation).IgnoredSteps.Should().Equal(2, 3);
        result.Influence().Should().Be(own);
    }

    [Fact]
    public void LeansOn_AStepThatIsAlwaysTheSame_IsNotKnownToBeLeantOn()
    {
        var data = SequenceDataset.FromArrays([[1, 5], [3, 5]], [1, 3]);
        using var model = RandomNetworks.Adder(data, [1], isScaled: false);

        var own = InfluenceReport.Of(model, data) with { IgnoredSteps = [0, 1] };

        own.Steps[1].IsConstant.Should().BeTrue();
        own.LeansOn.Should().Equal(own.Steps[0]);
    }

    [Fact]
    public void Influence_OfATaskThatNamesIgnoredSteps_CountsFromTheStart()
    {
        using var result = SequenceExperiment.For(new DelayedXor()).WithSamples(100, testSamples: 50).WithTraining(epochs: 1, batchSize: 16).Run();

        result.Influence().Counting.Should().Be(StepCounting.FromStart);
        result.Influence(options: new() { Counting = StepCounting.FromPrediction }).ShouldBeIgnored.Should().BeEmpty();
        result.GradientFlow().Norms.Should().HaveCountGreaterThan(5);
    }

    [Fact]
    public void Evidence_OfIgnoredSteps_HasOnlyThoseOfAtLeastHalfOfTheSequences()
    {
        using var result = SequenceExperiment.For(new DelayedXor()).WithSamples(100, testSamples: 50).WithTraining(epochs: 1, batchSize: 16).Run();

        var influence = result.Influence();
        var usual = influence.ShouldBeIgnored.Where(step => 2 * step.Samples >= influence.Samples).Select(step => step.Step);
        result.Evidence.IgnoredSteps.Select(step => step.Step).Should().Equal(usual).And.HaveCountLessThan(influence.ShouldBeIgnored.Count);
    }

    [Theory]
    [InlineData(InfluenceMethod.Gradient, 100, 200, 10)]
    [InlineData(InfluenceMethod.Gradient, 20_000, 50, 10)]
    [InlineData(InfluenceMethod.Permutation, 30, 200, 10)]
    [InlineData(InfluenceMethod.Permutation, 100, 80, 4)]
    [InlineData(InfluenceMethod.Permutation, 10_000, 20, 1)]
    public void ForSteps_OtherMethods_AreCutByWhatTheyCost(InfluenceMethod method, int steps, int samples, int repeats)
    {
        var options = InfluenceOptions.ForSteps(steps, method);

        (options.Samples, options.Repeats).Should().Be((samples, repeats));
    }

    [Theory]
    [InlineData(InfluenceMethod.Swing, TargetPlacement.LastStep, 8, 10_000, 200)]
    [InlineData(InfluenceMethod.Swing, TargetPlacement.LastStep, 8, 50_000, 59)]
    [InlineData(InfluenceMethod.Swing, TargetPlacement.EveryStep, 15, 50_000, 10)]
    [InlineData(InfluenceMethod.Permutation, TargetPlacement.LastStep, 8, 50_000, 113)]
    [InlineData(InfluenceMethod.Permutation, TargetPlacement.EveryStep, 15, 50_000, 20)]
    public void For_VeryManyClasses_MeasuresOnFewerSamples(InfluenceMethod method, TargetPlacement placement, int steps, int classes, int samples)
    {
        var data = RandomSamples.Draw(TargetSpec.Class(classes, placement), 2, steps, 1);

        InfluenceOptions.For(new NetworkShape(data.Features, new RnnOptions { HiddenSize = 2 }, classes, placement), data, method).Should().Be(InfluenceOptions.ForSteps(steps, method) with { Samples = samples });
    }

    [Theory]
    [InlineData(InfluenceMethod.Swing, 4, true)]
    [InlineData(InfluenceMethod.Swing, 64, false)]
    [InlineData(InfluenceMethod.Permutation, 64, false)]
    [InlineData(InfluenceMethod.Gradient, 64, true)]
    public void For_LargeNetworkReadingManyFeatures_LeavesThemOutWhereTheyWouldTakeMinutes(InfluenceMethod method, int features, bool byFeature)
    {
        var data = SequenceDataset.FromSamples([.. Enumerable.Range(0, 20).Select(_ => new Sample(new Sequence(new float[130 * features], features), [0f]))], TargetSpec.Number());

        InfluenceOptions.For(new NetworkShape(features, new LstmOptions { HiddenSize = 48, Layers = 2, Bidirectional = true }, 1, TargetPlacement.LastStep), data, method).ByFeature.Should().Be(byFeature);
    }

    // The answer is always 7: a network that hardly moves must not be said to move by all there is.
    [Fact]
    public void Of_AnswerThatIsAlwaysTheSame_IsMeasuredByItsSize()
    {
        var data = SequenceDataset.FromArrays([[1, 2], [3, 5], [2, 2]], [7, 7, 7]);
        using var model = RandomNetworks.Adder(data, [1], isScaled: false);

        var own = InfluenceReport.Of(model, data);

        own.Range.Should().Be(7);
        own.Steps.Select(step => step.Share).Should().Equal(2 / 7.0, 3 / 7.0);
    }

    [Fact]
    public void Sentences_SeveralNumbers_HaveNoUnitInCommon()
    {
        var data = RandomSamples.Draw(TargetSpec.Number(2), 9, 3, 1);
        using var model = RandomNetworks.Drawn(data, new LstmOptions { HiddenSize = 3 });

        InfluenceReport.Of(model, data).Sentences[0].Should().MatchRegex(@"^step 1 .* by \d+\.\d% of their ranges");
    }

    [Fact]
    public void Of_PermutationOfOneSample_IsRefused()
    {
        var data = SequenceDataset.FromArrays([[1, 2], [3, 5]], [3, 8]);
        using var model = RandomNetworks.Adder(data, [1], isScaled: false);

        FluentActions.Invoking(() => InfluenceReport.Of(model, data, InfluenceMethod.Permutation, new() { Samples = 1 })).Should().Throw<ArgumentException>().WithMessage("data*must have at least 2 samples*");
    }

    [Fact]
    public void Sentences_HugeOrNegativeNumbers_CanBeRead()
    {
        var report = InfluenceReportOf(InfluenceMethod.Swing, 1.5e30) with { Range = 3e30 };
        report.Sentences[0].Should().Match("step 1 has no effect *1.5 × 10³⁰ (0.0% of * 3 × 10³⁰)");
        InfluenceReportOf(InfluenceMethod.Permutation, -1e-9).Sentences[0].Should().Match("step 1 has no effect *shuffled among samples, *RMSE by 0 (0.0% of *variance)");
        (InfluenceReportOf(InfluenceMethod.Swing, 0) with { IgnoredSteps = [0] }).Sentences[0].Should().StartWith("step 1 should be ignored, and is: it ");
    }

    [Fact]
    public void ShareStandardError_EqualsThatOfTheSharesOverSamples()
    {
        var data = RandomSamples.Draw(TargetSpec.Number(), 9, 4, 1);
        using var model = RandomNetworks.Drawn(data, new LstmOptions { HiddenSize = 3 });

        foreach (var method in new[] { InfluenceMethod.Swing, InfluenceMethod.Gradient })
        {
            var own = InfluenceReport.Of(model, data, method);
            own.Steps.Should().OnlyContain(step => Math.Abs(step.ShareStandardError - (step.StandardDeviation / own.Range / Math.Sqrt(8))) < 1e-9, "the deviation over n − 1 by √n is that over n by √(n − 1)");
        }

        InfluenceReport.Of(model, data, options: new() { Samples = 1 }).Steps.Should().OnlyContain(step => step.ShareStandardError == 0);
        InfluenceReport.Of(model, data, InfluenceMethod.Permutation).Steps.Should().OnlyContain(step => step.ShareStandardError > 0);
    }

    // Values and range are the samples', not those of the sequence asked about.
    [Fact]
    public void InfluenceOn_OneSequence_RunsOverTheValuesOfTheSamples()
    {
        using var result = SequenceExperiment.For(new SumOfFirstTwo()).WithSamples(200, testSamples: 50).WithTraining(epochs: 20).Run();
        var first = Enumerable.Range(0, 50).Select(i => result.TestSamples[i].Input[0, 0]).ToArray();

        var own = result.InfluenceOn([1000, 20, 99], options: new() { Points = 2 });

        own.Range.Should().Be(result.Influence().Range);
        own.Samples.Should().Be(1);
        own.Steps[0].Mean.Should().BeApproximately(Math.Abs(result.Predict([first.Max(), 20, 99])[0] - result.Predict([first.Min(), 20, 99])[0]), 1e-4);
        own.ShouldBeIgnored.Should().Equal(own.Steps[2]);
        FluentActions.Invoking(() => result.InfluenceOn([1, 2, 3], InfluenceMethod.Permutation)).Should().Throw<ArgumentException>().WithMessage("method must be Swing or Gradient*");
        FluentActions.Invoking(() => result.InfluenceOn([1, 2])).Should().Throw<ArgumentException>();
    }

    private static InfluenceReport InfluenceReportOf(InfluenceMethod method, double mean) => new()
    {
        Method = method,
        Kind = TargetKind.Number,
        Counting = StepCounting.FromStart,
        Samples = 2,
        Range = 1,
        Steps = [new StepInfluence(0, null, mean, 0, mean, mean < 0 ? mean : 0, 2)],
        Features = [],
    };
}
