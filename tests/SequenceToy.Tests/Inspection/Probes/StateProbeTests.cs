using SequenceToy.Data;
using SequenceToy.Inspection.Probes;
using SequenceToy.Networks;
using SequenceToy.Networks.Cells;
using SequenceToy.Networks.LibTorch;
using SequenceToy.Tests.Fixtures;
using SequenceToy.Tests.Inspection.Traces;

namespace SequenceToy.Tests.Inspection.Probes;

public sealed class StateProbeTests
{
    [Fact]
    public void Measure_UnitThatAddsItsInputs_ReadsTheirShareOfTheSum()
    {
        // h = max(x + h, 0) of positive numbers is their sum: of n numbers of equal variance each explains 1/n of it.
        using var adder = SmallNetworks.WithWeights(new RnnOptions { HiddenSize = 1, Nonlinearity = Nonlinearity.ReLU }, 1, 1, 0, 0, 1, 0);
        var random = SeededRandom.ForSeed(1, RandomPurpose.Data);
        var data = SequenceDataset.Draw(4000, TargetSpec.Number(), () =>
        {
            float[] numbers = [random.NextSingle(), random.NextSingle(), random.NextSingle()];
            return new Sample(new Sequence(numbers), [numbers.Sum()]);
        });

        var probe = StateProbe.Measure(adder, data, new ProbeOptions { Ridge = 1e-9 });

        ShouldBe(probe.Input(0), 1, 1 / 2.0, 1 / 3.0);
        ShouldBe(probe.Input(1), null, 1 / 2.0, 1 / 3.0);
        ShouldBe(probe.Input(2), null, null, 1 / 3.0);
        ShouldBe(probe.Targets.Should().ContainSingle().Which, 1 / 3.0, 2 / 3.0, 1);
        probe.Input(0).ByStep[0]!.Value.Samples.Should().Be(2000);
        probe.Input(0).ByStep[0]!.Value.Baseline.Should().BeInRange(-0.01, 0);
        probe.Input(0).ToString().Should().Match("the number at step 1 *at step 1 only*R² 0.3* at step 3*");
        probe.Targets[0].ToString().Should().Match("the target *from step 3 on*R² 1.000*");
    }

    [Fact]
    public void MeasureLabels_SumSoFar_IsReadAtEveryStep()
    {
        using var adder = SmallNetworks.WithWeights(new RnnOptions { HiddenSize = 1, Nonlinearity = Nonlinearity.ReLU }, 1, 1, 0, 0, 1, 0);
        var random = SeededRandom.ForSeed(1, RandomPurpose.Data);
        var data = SequenceDataset.Draw(400, TargetSpec.Number(), () => new Sample([random.NextSingle(), random.NextSingle(), random.NextSingle()], [1f]));
        var sums = data.Select(sample => new double[] { sample.Input[0, 0], sample.Input[0, 0] + sample.Input[1, 0], sample.Input.Values.ToArray().Sum() }).ToArray();

        var own = StateProbe.MeasureLabels(adder, data, sums, "the sum so far", options: new() { Ridge = 1e-9 });
        var above = StateProbe.MeasureLabels(adder, data, [.. sums.Select(sum => new double[] { sum[2] > 1.5 ? 1 : 0 })], "whether it ends above the mean", classes: 2);

        ShouldBe(own, 1, 1, 1);
        own.ToString().Should().StartWith("the sum so far").And.Contain("every step");
        above.Measure.Should().Be(ProbeMeasure.Accuracy);
        above.ByStep[2]!.Value.Score.Should().BeGreaterThan(0.95).And.BeGreaterThan(above.ByStep[0]!.Value.Score);
        StateProbe.Measure(adder, data).HeldOutOverlap.Should().Be(0);
    }

    [Fact]
    public void MeasureLabels_LabelsThatDoNotFit_AreRefused()
    {
        using var adder = SmallNetworks.WithWeights(new RnnOptions { HiddenSize = 1, Nonlinearity = Nonlinearity.ReLU }, 1, 1, 0, 0, 1, 0);
        var data = SequenceDataset.FromArrays([.. Enumerable.Range(0, 20).Select(i => new float[] { i, 1, 2 })], new float[20]);
        Action Reading(double[] each, int? classes = null, int count = 20) => () => StateProbe.MeasureLabels(adder, data, [.. Enumerable.Repeat(each, count)], "it", classes);

        Reading([1], count: 19).Should().Throw<ArgumentException>().WithMessage("labels must have*20 samples; it had 19.*");
        Reading([1, 2]).Should().Throw<ArgumentException>().WithMessage("labels[0] must have 1 value, or 3*; it had 2.*");
        Reading([double.NaN]).Should().Throw<ArgumentException>().WithMessage("labels[0] must be finite numbers; one was NaN.*");
        Reading([0, 1, 2], classes: 2).Should().Throw<ArgumentException>().WithMessage("labels[0] must be the index of one of 2 classes; one was 2.*");
    }

    [Fact]
    public void Measure_FewDifferentSequences_SaysThatTheyWereFittedToo()
    {
        using var adder = SmallNetworks.WithWeights(new RnnOptions { HiddenSize = 1, Nonlinearity = Nonlinearity.ReLU }, 1, 1, 0, 0, 1, 0);
        var data = SequenceDataset.FromArrays([.. Enumerable.Range(0, 200).Select(i => new float[] { i % 2, 1 })], new float[200]);

        var probe = StateProbe.Measure(adder, data);

        probe.HeldOutOverlap.Should().Be(1);
        probe.ToString().Should().Match("*100% of the held-out sequences*");
    }

    [Fact]
    public void Measure_RidgeOfTheStatesVariance_HalvesWhatIsRead()
    {
        // With one state of variance v, the line's slope is v / (v + ridge): at ridge = v, half of each difference is missed and R² is 1 − 1/4.
        using var keeper = SmallNetworks.WithWeights(new RnnOptions { HiddenSize = 1, Nonlinearity = Nonlinearity.ReLU }, 1, 1, 0, 0, 1, 0);
        var random = SeededRandom.ForSeed(1, RandomPurpose.Data);
        var data = SequenceDataset.Draw(4000, TargetSpec.Number(), () => new Sample([random.NextSingle()], [1f]));

        StateProbe.Measure(keeper, data, new ProbeOptions { Ridge = 1 / 12.0 }).Input(0).ByStep[0]!.Value.Score.Should().BeApproximately(0.75, 0.02);
    }

    [Fact]
    public void Measure_UnitsThatShowTheSymbol_ReadItAndForgetIt()
    {
        using var shower = SmallNetworks.Unscaled(Shower(), TargetSpec.Class(3, TargetPlacement.EveryStep), 3);
        var data = Symbols(600, _ => 4);

        var probe = StateProbe.Measure(shower, data);

        probe.Inputs.Should().HaveCount(4).And.OnlyContain(value => value.Measure == ProbeMeasure.Accuracy && value.Feature == null);
        for (var step = 0; step < 4; step++)
        {
            probe.Input(step).ByStep[step]!.Value.Score.Should().Be(1);
            probe.Input(step).ByStep[step]!.Value.Baseline.Should().BeInRange(0.25, 0.4);
        }

        probe.Input(0).ByStep[1]!.Value.Score.Should().BeInRange(0.25, 0.42);
        probe.Targets[0].ByStep.Should().OnlyContain(score => score!.Value.Score == 1, "the answer is the symbol read");
        probe.Input(0).ToString().Should().Match("the symbol at step 1 *at step 1 only; gone at step 4 (*%*baseline *%)");
        probe.Input(3).ToString().Should().Match("the symbol at step 4 *every step*(100%*baseline *%*)");
    }

    [Fact]
    public void Measure_SequencesOfDifferentLengths_CountsThoseThatReachAStep()
    {
        using var shower = SmallNetworks.Unscaled(Shower(), TargetSpec.Class(3, TargetPlacement.EveryStep), 3);

        // A third has 2 steps, a third 3, a third 4; none but three samples has 5.
        var probe = StateProbe.Measure(shower, Symbols(600, i => i < 3 ? 5 : 2 + (i % 3)), new ProbeOptions { HeldOut = 0.25 });

        int? Samples(int input, int step) => probe.Input(input).ByStep[step]?.Samples;
        Samples(0, 0).Should().Be(150);
        Samples(0, 1).Should().Be(150);
        Samples(0, 2).Should().BeInRange(80, 120);
        Samples(0, 3).Should().BeInRange(35, 65);
        Samples(0, 4).Should().BeNull("three samples are too few");
        Samples(3, 3).Should().Be(Samples(0, 3));
        probe.Input(4).ToString().Should().Contain("cannot be scored");
    }

    [Fact]
    public void Measure_BidirectionalUnits_ReadWhatIsStillToCome()
    {
        var network = new SequenceModel(new NetworkShape(1, new RnnOptions { HiddenSize = 1, Nonlinearity = Nonlinearity.ReLU, Bidirectional = true }, 1));
        network.SetWeights([1, 0, 0, 0, 1, 1, 0, 0, 1, 1, 0]);
        using var model = SmallNetworks.Unscaled(network, TargetSpec.Number(), 1);
        var random = SeededRandom.ForSeed(1, RandomPurpose.Data);
        var data = SequenceDataset.Draw(2000, TargetSpec.Number(), () => new Sample(new Sequence([random.NextSingle(), random.NextSingle()]), [1f]));

        var probe = StateProbe.Measure(model, data, new ProbeOptions { Ridge = 1e-9 });

        // At step 1 the forward unit shows x₁ and the backward unit x₁ + x₂; at step 2 both show x₂.
        ShouldBe(probe.Input(1), 1, 1);
        ShouldBe(probe.Input(0), 1, 0);
        probe.Targets[0].ByStep.Should().OnlyContain(score => score == null, "the answer is always the same");
    }

    [Fact]
    public void Measure_BitAmongNumbers_IsReadAsASymbol()
    {
        var network = new SequenceModel(new NetworkShape(2, new LstmOptions { HiddenSize = 4 }, 2));
        using var model = SmallNetworks.Unscaled(network, TargetSpec.ClassSet(2), 2);
        var random = SeededRandom.ForSeed(1, RandomPurpose.Data);
        var data = SequenceDataset.Draw(200, TargetSpec.ClassSet(2), () =>
        {
            var bit = random.NextInt32(0, 1);
            return new Sample(new Sequence([random.NextSingle(), bit], 2), new Sequence([bit, 1 - bit], 2));
        });

        var probe = StateProbe.Measure(model, data, new ProbeOptions { State = ProbedState.Cell });

        probe.Inputs.Select(value => (value.Step, value.Feature, value.Measure)).Should().Equal((0, 0, ProbeMeasure.RSquared), (0, 1, ProbeMeasure.Accuracy));
        probe.Input(0, 1).ByStep[0]!.Value.Score.Should().Be(1);
        probe.Targets.Should().HaveCount(2).And.OnlyContain(value => value.Measure == ProbeMeasure.Accuracy && value.IsReadableAt(0));
        probe.Should().Be(StateProbe.Measure(model, data, new ProbeOptions { State = ProbedState.Cell }));
    }

    [Fact]
    public void Measure_NetworkThatCameApart_HasNoScores()
    {
        using var model = SmallNetworks.WithWeights(new RnnOptions { HiddenSize = 1 }, float.NaN, 0, 0, 0, 1, 0);

        StateProbe.Measure(model, SequenceDataset.FromArrays([.. Enumerable.Range(0, 40).Select(i => new float[] { i })], new float[40]))
            .Inputs[0].ByStep[0].Should().BeNull();
    }

    [Fact]
    public void Measure_BadValues_AreNamed()
    {
        using var model = SmallNetworks.WithWeights(new RnnOptions { HiddenSize = 1 }, 1, 0, 0, 0, 1, 0);
        var data = SequenceDataset.FromArrays([[1], [2]], [1, 2]);

        FluentActions.Invoking(() => StateProbe.Measure(model, data, new ProbeOptions { State = ProbedState.Cell }))
            .Should().Throw<ArgumentException>().WithMessage("options.State must be Hidden for networks without a cell (RNN); it was Cell.*");
        FluentActions.Invoking(() => StateProbe.Measure(model, data, new ProbeOptions { Layer = 1 }))
            .Should().Throw<ArgumentException>().WithMessage("options.Layer must be from 0 to 0 (the network's layers); it was 1.*");
        FluentActions.Invoking(() => StateProbe.Measure(model, SequenceDataset.FromArrays([[[1, 2]]], [[1]])))
            .Should().Throw<ArgumentException>().WithMessage("data must have 1 feature per step, as in training; it had 2.*");
        FluentActions.Invoking(() => StateProbe.Measure(model, SequenceDataset.FromArrays([[1], [2]], [1, 2]).Slice(0, 1)))
            .Should().Throw<ArgumentException>().WithMessage("data must have at least 20 samples*it had 1.*");
        FluentActions.Invoking(() => new ProbeOptions { Ridge = 0 }).Should().Throw<ArgumentException>().WithMessage("ridge must be above 0*it was 0.*");
        FluentActions.Invoking(() => new ProbeOptions { HeldOut = 1 }).Should().Throw<ArgumentException>().WithMessage("heldOut must be from 0.01 to 0.99; it was 1.*");
    }

    [Theory]
    [MemberData(nameof(RidgeRegressionTests.Cases), MemberType = typeof(RidgeRegressionTests))]
    public void Score_ScikitLearnsCases_HasItsR2AndAccuracy(string name)
    {
        var expected = Array.Find(RidgeFixtures.Load.Cases, one => one.Name == name)!;
        var fitted = expected.Answers.Length;
        int[] known = [.. Enumerable.Range(0, fitted)], others = [.. Enumerable.Range(fitted, fitted)];
        double[] rows = [.. expected.Fitted, .. expected.HeldOut];
        double[] Rows(int[] samples) => [.. samples.SelectMany(sample => rows.AsSpan(sample * expected.Width, expected.Width).ToArray())];

        var reading = new StateReading(Rows, expected.Width, 0, known, others, expected.Alpha / fitted);

        reading.Score(new Listed(0, [.. expected.Answers, .. expected.RightAnswers]))!.Value.Score.Should().BeApproximately(expected.R2, 1e-9);
        reading.Score(new Listed(3, [.. expected.Classes, .. expected.RightClasses]))!.Value.Score.Should().BeApproximately(expected.Accuracy, 1e-12);
    }

    private sealed record Listed(int Kinds, double[] Values) : ReadableValue(null, null, Kinds)
    {
        public override bool IsIn(int sample, int stateStep) => true;

        public override double Of(int sample, int stateStep) => Values[sample];
    }

    // Each unit shows one symbol, and the head each unit; nothing is kept.
    private static SequenceModel Shower()
    {
        var network = new SequenceModel(new NetworkShape(3, new RnnOptions { HiddenSize = 3, Nonlinearity = Nonlinearity.ReLU }, 3, TargetPlacement.EveryStep));
        network.SetWeights([1, 0, 0, 0, 1, 0, 0, 0, 1, .. new float[9], .. new float[6], 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0]);
        return network;
    }

    // Symbols at random, each the answer at its step.
    private static SequenceDataset Symbols(int count, Func<int, int> steps)
    {
        var random = SeededRandom.ForSeed(1, RandomPurpose.Data);
        var drawn = 0;
        return SequenceDataset.Draw(count, TargetSpec.Class(3, TargetPlacement.EveryStep), () =>
        {
            int[] symbols = [.. Enumerable.Range(0, steps(drawn++)).Select(_ => random.NextInt32(0, 2))];
            return new Sample(Sequence.OneHot(symbols, 3), Sequence.FromIntegers(symbols));
        });
    }

    // Within what 1000 samples scatter.
    private static void ShouldBe(ProbedValue value, params double?[] scores)
    {
        value.ByStep.Select(score => score is null).Should().Equal(scores.Select(score => score is null));
        for (var step = 0; step < scores.Length; step++)
        {
            (value.ByStep[step]?.Score ?? 0).Should().BeApproximately(scores[step] ?? 0, 0.04, "{0}, step {1}", value, step);
        }
    }
}
